using Eatsential.Data.Schemas.Auth;
using Microsoft.AspNetCore.Identity;

namespace Eatsential.Web.Features.Account;

/// <summary>
/// Hashes and checks passwords, as many at once as there are cores: a burst of sign-ins waits in line and leaves the
/// other requests their share of the processor.
/// </summary>
internal sealed class PasswordHashing(IPasswordHasher<User> hasher) : IDisposable
{
    /// <summary>PBKDF2-HMAC-SHA512 at the count ASVS 5.0, appendix C, asks for.</summary>
    public const int Iterations = 210_000;

    private static readonly User Nobody = new();

    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private readonly Lazy<string> nobodysHash = new(() =>
        hasher.HashPassword(Nobody, "a password that nobody has")
    );

    public async Task<string> HashAsync(string password, CancellationToken ct) =>
        await OnOneCoreAsync(() => hasher.HashPassword(Nobody, password), ct);

    /// <param name="hash">Null checks against nobody's hash, at the same cost, and fails.</param>
    public async Task<PasswordVerificationResult> VerifyAsync(
        string? hash,
        string password,
        CancellationToken ct
    )
    {
        var result = await OnOneCoreAsync(
            () => hasher.VerifyHashedPassword(Nobody, hash ?? nobodysHash.Value, password),
            ct
        );
        return hash is null ? PasswordVerificationResult.Failed : result;
    }

    /// <summary>Makes nobody's hash ahead of the first unknown name, which would pay for it and give itself away.</summary>
    public void WarmUp() => _ = nobodysHash.Value;

    public void Dispose() => cores.Dispose();

    private async Task<T> OnOneCoreAsync<T>(Func<T> work, CancellationToken ct)
    {
        await cores.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            cores.Release();
        }
    }
}

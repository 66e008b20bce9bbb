using Eatsential.Data.Schemas.Auth;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Eatsential.Tests.Features.Account;

/// <summary>Identity's hasher at few rounds, which tells how much work a request made: clocks lie on a busy machine.</summary>
internal sealed class CountingHasher : IPasswordHasher<User>
{
    private readonly PasswordHasher<User> hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = 10 })
    );
    private int calls;

    public int Calls => calls;

    public string HashPassword(User user, string password)
    {
        Interlocked.Increment(ref calls);
        return hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(
        User user,
        string hashedPassword,
        string providedPassword
    )
    {
        Interlocked.Increment(ref calls);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

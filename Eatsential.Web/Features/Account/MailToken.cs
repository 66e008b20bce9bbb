using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>The random part of a link in a mail. The database keeps its SHA-256 alone, so that reading it opens nothing.</summary>
internal static class MailToken
{
    public static readonly TimeSpan VerifyLifetime = TimeSpan.FromHours(24);
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromMinutes(30);

    private const int Bytes = 32;

    /// <param name="address">Where the mail goes.</param>
    /// <returns>The token for the mail; its row is added and waits for the save.</returns>
    public static string Add(
        EatsentialDbContext db,
        Guid userId,
        TokenType type,
        string address,
        DateTimeOffset now
    )
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        db.VerificationTokens.Add(
            new VerificationToken
            {
                UserId = userId,
                Token = Hash(token),
                TokenType = type,
                NewEmail = type == TokenType.PasswordReset ? null : address,
                CreatedAt = now,
                ExpiresAt =
                    now + (type == TokenType.PasswordReset ? ResetLifetime : VerifyLifetime),
            }
        );
        return token;
    }

    /// <summary>What a link is worth now. Reading does not use it up.</summary>
    public static async Task<TokenState> ReadAsync(
        EatsentialDbContext db,
        string? token,
        TokenType type,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!IsWellFormed(token))
            return TokenState.Unknown;
        var hash = Hash(token);
        var row = await db
            .VerificationTokens.AsNoTracking()
            .Where(t => t.Token == hash && t.TokenType == type)
            .Select(t => new
            {
                t.UsedAt,
                t.ExpiresAt,
                IsNewest = !db.VerificationTokens.Any(newer =>
                    newer.UserId == t.UserId
                    && newer.TokenType == type
                    && newer.CreatedAt > t.CreatedAt
                ),
            })
            .FirstOrDefaultAsync(ct);
        return row switch
        {
            null => TokenState.Unknown,
            { UsedAt: not null } => TokenState.Used,
            { IsNewest: false } => TokenState.Superseded,
            _ when row.ExpiresAt <= now => TokenState.Expired,
            _ => TokenState.Valid,
        };
    }

    /// <summary>Uses the token up, once and for one caller however many come at once; only the newest of a person counts.</summary>
    /// <returns>The row; null when it is worth nothing.</returns>
    public static async Task<VerificationToken?> SpendAsync(
        EatsentialDbContext db,
        string? token,
        TokenType type,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!IsWellFormed(token))
            return null;
        var hash = Hash(token);
        var spent = await db
            .VerificationTokens.Where(t =>
                t.Token == hash
                && t.TokenType == type
                && t.UsedAt == null
                && t.ExpiresAt > now
                && !db.VerificationTokens.Any(newer =>
                    newer.UserId == t.UserId
                    && newer.TokenType == type
                    && newer.CreatedAt > t.CreatedAt
                )
            )
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now), ct);
        return spent == 1
            ? await db.VerificationTokens.AsNoTracking().SingleAsync(t => t.Token == hash, ct)
            : null;
    }

    /// <returns>Whose link it is, used up or not; null when it is nobody's.</returns>
    public static async Task<User?> OwnerAsync(
        EatsentialDbContext db,
        string? token,
        TokenType type,
        CancellationToken ct
    )
    {
        if (!IsWellFormed(token))
            return null;
        var hash = Hash(token);
        return await db
            .VerificationTokens.Where(t => t.Token == hash && t.TokenType == type)
            .Join(db.Users, t => t.UserId, u => u.Id, (_, u) => u)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }

    private static bool IsWellFormed([NotNullWhen(true)] string? token) =>
        token is not null
        && token.Length == Base64Url.GetEncodedLength(Bytes)
        && Base64Url.IsValid(token);

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

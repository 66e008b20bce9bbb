using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>What every change of a password checks and does, however the person proved who they are.</summary>
internal sealed class NewPassword(PasswordHashing hashing)
{
    /// <summary>So many former passwords may not come back.</summary>
    public const int Remembered = 5;

    /// <returns>What is wrong with it, for the person; null when it will do.</returns>
    public async Task<string?> CheckAsync(
        EatsentialDbContext db,
        User user,
        string password,
        CancellationToken ct
    )
    {
        if (PasswordRules.Check(password, user.UserName!, user.Email!) is { } problem)
            return problem;
        var former = await db
            .PasswordHistory.Where(p => p.UserId == user.Id)
            .OrderByDescending(p => p.CreatedAt)
            .ThenByDescending(p => p.Id)
            .Take(Remembered)
            .Select(p => p.PasswordHash)
            .ToListAsync(ct);
        foreach (var hash in former.Append(user.PasswordHash!).Distinct())
        {
            if (await hashing.VerifyAsync(hash, password, ct) != PasswordVerificationResult.Failed)
                return $"You have used this password before. Choose one that is not among your last {Remembered}.";
        }
        return null;
    }

    /// <summary>
    /// Takes the new hash, lifts a lock, remembers the password and ends the sessions. Runs in the caller's transaction.
    /// </summary>
    /// <param name="keep">The one session that goes on; null ends all.</param>
    public static async Task SetAsync(
        EatsentialDbContext db,
        Guid userId,
        string hash,
        Guid? keep,
        CancellationToken ct
    )
    {
        await db
            .Users.Where(u => u.Id == userId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.PasswordHash, hash)
                        .SetProperty(u => u.SecurityStamp, Guid.CreateVersion7().ToString())
                        .SetProperty(u => u.AccessFailedCount, 0)
                        .SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null),
                ct
            );
        await db.UserSessions.Where(s => s.UserId == userId && s.Id != keep).ExecuteDeleteAsync(ct);
        db.PasswordHistory.Add(new PasswordHistoryEntry { UserId = userId, PasswordHash = hash });
        await db.SaveChangesAsync(ct);
        var forgotten = await db
            .PasswordHistory.Where(p => p.UserId == userId)
            .OrderByDescending(p => p.CreatedAt)
            .ThenByDescending(p => p.Id)
            .Skip(Remembered)
            .Select(p => p.Id)
            .ToListAsync(ct);
        await db.PasswordHistory.Where(p => forgotten.Contains(p.Id)).ExecuteDeleteAsync(ct);
    }
}

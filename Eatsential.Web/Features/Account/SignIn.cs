using System.Security.Claims;
using Eatsential.Data;
using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>
/// Checks a name and a password. The same statements run and the same hash is computed whether the account is unknown,
/// unconfirmed, locked or deleted, and all of them end in the same answer.
/// </summary>
/// <remarks>
/// A try is counted before its password is looked at, in one UPDATE that also takes the lock, so guesses sent at once
/// cannot slip through together: five are looked at, then one a minute, one every two, four, eight and at last every
/// fifteen minutes. Tries during a lock do not lengthen it, and a link by mail (<see cref="ResetPassword"/>) lifts it,
/// so a stranger's guesses cannot keep the owner out.
/// </remarks>
internal sealed class SignIn(
    IDbContextFactory<EatsentialDbContext> contexts,
    PasswordHashing hashing,
    TimeProvider time
)
{
    public const int FreeTries = 5;

    /// <param name="name">Username or e-mail address.</param>
    /// <returns>Null when they cannot sign in, for whatever reason.</returns>
    public async Task<ClaimsPrincipal?> RunAsync(string name, string password, CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var user = await FindAsync(db, name, ct);
        var isCounted = await CountTryAsync(db, user?.Id ?? Guid.Empty, ct);
        var result = await hashing.VerifyAsync(user?.PasswordHash, Bounded(password), ct);
        if (
            !isCounted
            || result == PasswordVerificationResult.Failed
            || user is not { EmailConfirmed: true, IsActive: true, DeletedAt: null }
        )
            return null;

        var hash =
            result == PasswordVerificationResult.SuccessRehashNeeded
                ? await hashing.HashAsync(password, ct)
                : user.PasswordHash!;
        await db
            .Users.Where(u => u.Id == user.Id && u.PasswordHash == user.PasswordHash)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.AccessFailedCount, 0)
                        .SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null)
                        .SetProperty(u => u.PasswordHash, hash),
                ct
            );
        return await PrincipalAsync(db, user.Id, ct);
    }

    /// <summary>What a session of this account carries.</summary>
    public static async Task<ClaimsPrincipal> PrincipalAsync(
        EatsentialDbContext db,
        Guid userId,
        CancellationToken ct
    )
    {
        var user = await db
            .Users.Where(u => u.Id == userId)
            .Select(u => new
            {
                u.UserName,
                Roles = db
                    .UserRoles.Where(ur => ur.UserId == u.Id)
                    .Join(db.Roles, ur => ur.RoleId, r => r.Id, (_, r) => r.Name!)
                    .ToList(),
            })
            .SingleAsync(ct);
        return SignedInUser.Principal(userId, user.UserName!, user.Roles);
    }

    private static async Task<User?> FindAsync(
        EatsentialDbContext db,
        string name,
        CancellationToken ct
    )
    {
        var normalized = Typed.IsEmail(name) || Typed.IsUsername(name) ? Typed.Normalize(name) : "";
        return await db
            .Users.AsNoTracking()
            .FirstOrDefaultAsync(
                u => u.NormalizedEmail == normalized || u.NormalizedUserName == normalized,
                ct
            );
    }

    /// <returns>False while a lock holds, and for nobody.</returns>
    private async Task<bool> CountTryAsync(
        EatsentialDbContext db,
        Guid userId,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow();
        DateTimeOffset in1 = now.AddMinutes(1),
            in2 = now.AddMinutes(2),
            in4 = now.AddMinutes(4),
            in8 = now.AddMinutes(8),
            in15 = now.AddMinutes(15);
        return await db
                .Users.Where(u => u.Id == userId && (u.LockoutEnd == null || u.LockoutEnd <= now))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1)
                            .SetProperty(
                                u => u.LockoutEnd,
                                u =>
                                    u.AccessFailedCount + 1 < FreeTries ? null
                                    : u.AccessFailedCount + 1 == FreeTries ? in1
                                    : u.AccessFailedCount + 1 == FreeTries + 1 ? in2
                                    : u.AccessFailedCount + 1 == FreeTries + 2 ? in4
                                    : u.AccessFailedCount + 1 == FreeTries + 3 ? in8
                                    : (DateTimeOffset?)in15
                            ),
                    ct
                ) == 1;
    }

    /// <summary>No account has a longer one, and hashing a megabyte is work an attacker would like us to do.</summary>
    private static string Bounded(string password) =>
        password.Length <= Rules.PasswordMax ? password : "";
}

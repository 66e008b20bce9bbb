using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff;

/// <summary>
/// Lets curators pass and nobody else. It asks the database at every use: a circuit or a cookie may be older than the
/// day the role was taken away.
/// </summary>
public sealed class StaffOnly(IDbContextFactory<EatsentialDbContext> databases)
{
    private static readonly string[] Roles = [StaffRoles.NutritionStaff, StaffRoles.Admin];

    /// <returns>The id of the member of staff who asks.</returns>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or somebody without the role.</exception>
    public async Task<Guid> RunAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Scope = DataScope.Accounts;
        if (db.CurrentUser.Id is not { } me)
            throw new UnauthorizedAccessException("Nobody is signed in.");
        return await MayCurateAsync(db, me, ct)
            ? me
            : throw new UnauthorizedAccessException("Curators only.");
    }

    /// <summary>Whether this account is a curator's still.</summary>
    internal async Task<bool> StillIncludesAsync(Guid user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Scope = DataScope.Accounts;
        return await MayCurateAsync(db, user, ct);
    }

    private static Task<bool> MayCurateAsync(
        EatsentialDbContext db,
        Guid someone,
        CancellationToken ct
    ) =>
        (
            from given in db.UserRoles
            join role in db.Roles on given.RoleId equals role.Id
            join user in db.Users on given.UserId equals user.Id
            where
                given.UserId == someone
                && user.IsActive
                && user.DeletedAt == null
                && Roles.Contains(role.Name)
            select role.Id
        ).AnyAsync(ct);
}

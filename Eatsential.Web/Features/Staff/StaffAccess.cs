using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff;

/// <summary>
/// Whether whoever asks may curate the catalogue. It looks each time, so a role taken away counts at the next click and
/// not at the next sign-in.
/// </summary>
internal sealed class StaffAccess(
    IDbContextFactory<EatsentialDbContext> contexts,
    CurrentUser currentUser
)
{
    /// <summary>For <c>[Authorize(Roles = …)]</c> on pages.</summary>
    public const string Roles = "NutritionStaff,Admin";

    private static readonly string[] RoleNames = Roles.Split(',');

    private bool isOperator;

    /// <summary>Says that this scope is a command on the server, which no user may be behind.</summary>
    public void ActForOperator() => isOperator = true;

    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or not one of the staff.</exception>
    public async Task RequireAsync(CancellationToken ct)
    {
        if (isOperator)
            return;
        if (currentUser.Id is not { } id || !await IsStaffAsync(id, ct))
            throw new UnauthorizedAccessException("Only nutrition staff may do this.");
    }

    private async Task<bool> IsStaffAsync(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        return await db.Users.AnyAsync(
            u =>
                u.Id == id
                && u.IsActive
                && u.DeletedAt == null
                && db.UserRoles.Any(ur =>
                    ur.UserId == id
                    && db.Roles.Any(r => r.Id == ur.RoleId && RoleNames.Contains(r.Name))
                ),
            ct
        );
    }
}

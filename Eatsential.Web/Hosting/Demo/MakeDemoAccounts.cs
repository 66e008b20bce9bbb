using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Web.Features.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting.Demo;

/// <summary>Makes a diner with allergies, a nutrition-staff member and an admin, once. A second run changes nothing.</summary>
internal sealed class MakeDemoAccounts(
    IServiceScopeFactory scopes,
    IDbContextFactory<EatsentialDbContext> contexts,
    DemoPasswords passwords,
    PasswordHashing hashing
)
{
    private const string Diner = "diner";

    private static readonly (string Username, string? Role)[] Accounts =
    [
        (Diner, null),
        ("nutritionist", "NutritionStaff"),
        ("admin", "Admin"),
    ];

    private static readonly (string Allergen, Severity Severity)[] DinersAllergies =
    [
        ("peanuts", Severity.Severe),
        ("milk", Severity.Mild),
    ];

    public async Task<IReadOnlyList<DemoSignIn>> RunAsync(CancellationToken ct)
    {
        var (known, areNew) = await passwords.ReadOrMakeAsync(
            [.. Accounts.Select(a => a.Username)],
            ct
        );
        var signIns = Accounts
            .Select(a => new DemoSignIn(a.Username, known[a.Username], a.Role))
            .ToList();
        foreach (var signIn in signIns)
        {
            var id = await MakeAsync(signIn, areNew, ct);
            if (signIn.Username == Diner)
                await DescribeAsync(id, ct);
        }
        return signIns;
    }

    private async Task<Guid> MakeAsync(DemoSignIn signIn, bool passwordIsNew, CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var user = await db.Users.FirstOrDefaultAsync(u => u.UserName == signIn.Username, ct);
        var isNew = user is null;
        if (user is null)
        {
            user = new User
            {
                UserName = signIn.Username,
                Email = signIn.Email,
                EmailConfirmed = true,
            };
            db.Users.Add(user);
            if (signIn.Role is not null)
            {
                var role = await db.Roles.SingleAsync(r => r.Name == signIn.Role, ct);
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
            }
        }
        // Of an older database whose file of passwords was deleted: nobody knows the old ones any more.
        if (isNew || passwordIsNew)
            user.PasswordHash = await hashing.HashAsync(signIn.Password, ct);
        await db.SaveChangesAsync(ct);
        return user.Id;
    }

    /// <summary>In a scope where the diner is signed in: nobody else may write their health data.</summary>
    private async Task DescribeAsync(Guid diner, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(diner);
        await using var db = await scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContextAsync(ct);
        if (await db.HealthProfiles.AnyAsync(p => p.UserId == diner, ct))
            return;
        var profile = new HealthProfile
        {
            UserId = diner,
            HeightCm = 172,
            WeightKg = 68,
            DateOfBirth = new DateOnly(1991, 5, 14),
            Gender = "female",
            ActivityLevel = "moderate",
        };
        db.HealthProfiles.Add(profile);
        foreach (var (slug, severity) in DinersAllergies)
        {
            db.UserAllergies.Add(
                new UserAllergy
                {
                    UserId = diner,
                    HealthProfileId = profile.Id,
                    AllergenId = await db
                        .Allergens.Where(a => a.Slug == slug)
                        .Select(a => a.Id)
                        .SingleAsync(ct),
                    Severity = severity,
                }
            );
        }
        await db.SaveChangesAsync(ct);
    }
}

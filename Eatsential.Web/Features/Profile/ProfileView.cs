using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Nutrition;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

/// <summary>The signed-in person's profile; of nobody, an empty one.</summary>
public sealed class ProfileView(IDbContextFactory<EatsentialDbContext> databases)
{
    public async Task<OwnProfile> RunAsync(CancellationToken ct)
    {
        await using var db = databases.CreateDbContext();
        var me = db.CurrentUser.Id ?? Guid.Empty;
        var profile = await db
            .HealthProfiles.AsNoTracking()
            .SingleOrDefaultAsync(p => p.UserId == me, ct);
        var goal = await db
            .FitnessGoals.AsNoTracking()
            .SingleOrDefaultAsync(g => g.UserId == me && g.IsActive, ct);
        var preferences = await db
            .UserPreferences.AsNoTracking()
            .SingleOrDefaultAsync(p => p.UserId == me, ct);
        var diets = await db
            .DietaryRestrictionRefs.Where(d => d.IsActive)
            .Select(d => new
            {
                d.Name,
                d.Description,
                IsChosen = db.DietaryRestrictions.Any(mine =>
                    mine.UserId == me && mine.RestrictionId == d.Id
                ),
            })
            .ToListAsync(ct);
        var conditions = await db
            .MedicalConditionRefs.Where(c => c.IsActive)
            .OrderBy(c => c.DisplayName)
            .Select(c => new Choice(
                c.Name,
                c.DisplayName,
                c.Description,
                db.MedicalConditions.Any(mine => mine.UserId == me && mine.ConditionId == c.Id)
            ))
            .ToListAsync(ct);

        return new(
            profile?.Body() ?? Body.Unknown,
            goal?.Goal(),
            [
                .. diets
                    .OrderBy(d => DietNames.Find(d.Name))
                    .Select(d => new Choice(d.Name, Title(d.Name), d.Description, d.IsChosen)),
            ],
            conditions,
            preferences?.Shown() ?? Preferences.Untouched
        );
    }

    /// <summary>gluten_free reads "Gluten free".</summary>
    private static string Title(string name) =>
        char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}

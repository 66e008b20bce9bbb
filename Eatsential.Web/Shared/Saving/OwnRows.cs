using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Shared.Saving;

/// <summary>Writes of a person to their own rows.</summary>
internal static class OwnRows
{
    private const int Looks = 4;

    /// <summary>
    /// Runs a save as the signed-in person. Where somebody wrote between its read and its write it looks again with a fresh
    /// context, and then sees what they wrote; so it must answer <see cref="Stale{T}"/> by what it reads, and may run twice.
    /// </summary>
    public static async Task<Outcome<T>> SaveAsync<T>(
        this IDbContextFactory<EatsentialDbContext> databases,
        Func<EatsentialDbContext, Guid, Task<Outcome<T>>> save
    )
        where T : class
    {
        for (var look = 1; ; look++)
        {
            await using var db = databases.CreateDbContext();
            if (db.CurrentUser.Id is not { } me)
                return new Refused<T>(Refusal.SignedOut);
            try
            {
                return await save(db, me);
            }
            catch (Exception e)
                when (look < Looks
                    && (DatabaseFailure.IsStale(e) || DatabaseFailure.IsUniqueViolation(e))
                )
            {
                // Somebody was faster: look again.
            }
            catch (DbUpdateException e) when (DatabaseFailure.IsRefusedToAccount(e))
            {
                return new Refused<T>(Refusal.Account);
            }
            catch (Exception e) when (DatabaseFailure.IsUnreachable(e))
            {
                return new Unreachable<T>();
            }
        }
    }

    /// <summary>The person's profile, new with its first value.</summary>
    public static async Task<HealthProfile> ProfileAsync(
        this EatsentialDbContext db,
        Guid me,
        CancellationToken ct
    )
    {
        var profile = await db.HealthProfiles.SingleOrDefaultAsync(p => p.UserId == me, ct);
        if (profile is null)
        {
            profile = new HealthProfile { UserId = me };
            db.HealthProfiles.Add(profile);
        }
        return profile;
    }

    /// <inheritdoc cref="ProfileAsync"/>
    public static async Task<UserPreferences> PreferencesAsync(
        this EatsentialDbContext db,
        Guid me,
        CancellationToken ct
    )
    {
        var preferences = await db.UserPreferences.SingleOrDefaultAsync(p => p.UserId == me, ct);
        if (preferences is null)
        {
            preferences = new UserPreferences { UserId = me };
            db.UserPreferences.Add(preferences);
        }
        return preferences;
    }

    /// <summary>
    /// Writes the profile even where nothing of it changed: its version then stands for its lists too, and of two saves at
    /// one moment ("no allergies" here, "milk" there) the second must look again.
    /// </summary>
    public static void Touch(this EatsentialDbContext db, HealthProfile profile)
    {
        if (db.Entry(profile).State == EntityState.Unchanged)
            db.Entry(profile).Property(p => p.Version).IsModified = true;
    }
}

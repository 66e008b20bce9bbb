using Eatsential.Data;
using Eatsential.Web.Features.Profile;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Welcome;

/// <summary>Notes that a step was answered or skipped, so that the welcome goes on behind it on any device.</summary>
public sealed class FinishWelcomeStep(IDbContextFactory<EatsentialDbContext> databases)
{
    /// <param name="step">Going back to an earlier step undoes nothing.</param>
    public Task<Outcome<Preferences>> RunAsync(WelcomeStep step, CancellationToken ct) =>
        databases.SaveAsync<Preferences>(
            async (db, me) =>
            {
                var row = await db.PreferencesAsync(me, ct);
                row.WelcomeStep = Math.Clamp((int)step + 1, row.WelcomeStep, (int)WelcomeStep.Done);
                await db.SaveChangesAsync(ct);
                return new Saved<Preferences>(row.Shown());
            }
        );
}

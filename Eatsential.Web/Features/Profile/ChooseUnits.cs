using Eatsential.Data;
using Eatsential.Data.Schemas;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

/// <summary>Keeps the units to show. The last to choose counts: there is nothing to lose.</summary>
public sealed class ChooseUnits(IDbContextFactory<EatsentialDbContext> databases)
{
    public async Task<Outcome<Preferences>> RunAsync(UnitSystem units, CancellationToken ct)
    {
        if (!Enum.IsDefined(units))
            return new Invalid<Preferences>(
                nameof(Preferences.Units),
                "Choose metric or imperial."
            );
        return await databases.SaveAsync<Preferences>(
            async (db, me) =>
            {
                var row = await db.PreferencesAsync(me, ct);
                row.Units = SnakeCaseEnum.Name(units);
                await db.SaveChangesAsync(ct);
                return new Saved<Preferences>(row.Shown());
            }
        );
    }
}

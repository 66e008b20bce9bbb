using Eatsential.Data;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Allergens;

/// <summary>Changes what people read of an allergen, retires or restores it.</summary>
public sealed class SaveAllergen(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <param name="seen">As the editor was opened with.</param>
    public Task<Outcome<AllergenDetails>> RunAsync(
        Guid id,
        AllergenDetails seen,
        AllergenDetails typed,
        CancellationToken ct
    ) =>
        databases.SaveAsync<AllergenDetails>(
            async (db, _) =>
            {
                await staffOnly.RunAsync(ct);
                var wanted = typed.Trimmed();
                if (wanted.Faults() is { Count: > 0 } faults)
                    return new Invalid<AllergenDetails>(faults);
                if (await db.Allergens.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } row)
                    return new Stale<AllergenDetails>(null);
                var now = AllergenDetails.Of(row);
                if (now != seen && now != wanted)
                    return new Stale<AllergenDetails>(now);
                if (now.IsActive && !wanted.IsActive && !await db.MayRetireAsync(row, ct))
                    return new Invalid<AllergenDetails>(
                        nameof(AllergenDetails.IsActive),
                        "It is listed in law, or something that is belongs to it, so people must be able to avoid it."
                    );
                wanted.WriteTo(row);
                await db.SaveChangesAsync(ct);
                return new Saved<AllergenDetails>(wanted);
            }
        );
}

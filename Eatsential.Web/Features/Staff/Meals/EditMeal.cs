using Eatsential.Data;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>
/// Changes what a menu says of a dish beside its ingredients. Another name or description may be another dish, so it
/// undoes the check of the list; category and price do not.
/// </summary>
public sealed class EditMeal(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    public async Task<CurationResult> RunAsync(
        Guid id,
        int seenVersion,
        MealBasics wanted,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        wanted = wanted.Trimmed();
        if (wanted.Fault() is { } fault)
            return CurationResult.Invalid(fault);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Meals.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meal)
            return new(CurationStatus.Gone);
        if (meal.Version != seenVersion)
            return new(CurationStatus.Stale);
        if (meal.Name != wanted.Name || meal.Description != wanted.Description)
        {
            var now = clock.GetUtcNow();
            meal.UndoCheck(
                meal.Name != wanted.Name
                    ? $"Renamed from “{meal.Name}”."
                    : "Its description was changed.",
                now
            );
            await db.SupersedeAsync(p => p.MealId == id, now, ct);
        }
        meal.Name = wanted.Name;
        meal.Description = wanted.Description;
        meal.Category = wanted.Category;
        meal.Price = wanted.Price;
        return await db.PublishAsync(ct);
    }
}

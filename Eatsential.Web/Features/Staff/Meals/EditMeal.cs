using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Changes what a menu says of a dish beside its ingredients, which no verdict depends on.</summary>
public sealed class EditMeal(IDbContextFactory<EatsentialDbContext> databases, StaffOnly staffOnly)
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
        meal.Name = wanted.Name;
        meal.Description = wanted.Description;
        meal.Category = wanted.Category;
        meal.Price = wanted.Price;
        return await db.PublishAsync(ct);
    }
}

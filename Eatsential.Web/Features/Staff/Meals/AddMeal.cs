using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Puts a dish on a restaurant's menu. Nothing is known of it yet.</summary>
public sealed class AddMeal(IDbContextFactory<EatsentialDbContext> databases, StaffOnly staffOnly)
{
    /// <param name="id">Made by the caller, so that a save sent twice adds one dish.</param>
    public async Task<CurationResult> RunAsync(
        Guid id,
        Guid restaurant,
        MealBasics wanted,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        wanted = wanted.Trimmed();
        if (wanted.Fault() is { } fault)
            return CurationResult.Invalid(fault);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Restaurants.AnyAsync(r => r.Id == restaurant, ct))
            return new(CurationStatus.Gone);
        if (await db.Meals.AnyAsync(m => m.Id == id, ct))
            return new(CurationStatus.Unchanged);
        db.Meals.Add(
            new Meal
            {
                Id = id,
                RestaurantId = restaurant,
                Name = wanted.Name,
                Description = wanted.Description,
                Category = wanted.Category,
                Price = wanted.Price,
            }
        );
        return await db.PublishAsync(ct);
    }
}

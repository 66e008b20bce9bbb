using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Takes a dish off the menu. Its row stays: recommendations, reports and the audit trail point to it.</summary>
public sealed class RetireMeal(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public Task<CurationResult> RunAsync(Guid id, int seenVersion, CancellationToken ct) =>
        MealAvailability.SetAsync(databases, staffOnly, id, seenVersion, isAvailable: false, ct);
}

/// <summary>Puts a retired dish back on the menu, with whatever was known of it, and as old as that is.</summary>
public sealed class RestoreMeal(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public Task<CurationResult> RunAsync(Guid id, int seenVersion, CancellationToken ct) =>
        MealAvailability.SetAsync(databases, staffOnly, id, seenVersion, isAvailable: true, ct);
}

file static class MealAvailability
{
    public static async Task<CurationResult> SetAsync(
        IDbContextFactory<EatsentialDbContext> databases,
        StaffOnly staffOnly,
        Guid id,
        int seenVersion,
        bool isAvailable,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Meals.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meal)
            return new(CurationStatus.Gone);
        if (meal.IsAvailable == isAvailable)
            return new(CurationStatus.Unchanged);
        if (meal.Version != seenVersion)
            return new(CurationStatus.Stale);
        meal.IsAvailable = isAvailable;
        return await db.PublishAsync(ct);
    }
}

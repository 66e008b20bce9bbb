using Eatsential.Data;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Takes a dish off the menu. Its row stays: recommendations, reports and the audit trail point to it.</summary>
public sealed class RetireMeal(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    public Task<CurationResult> RunAsync(Guid id, int seenVersion, CancellationToken ct) =>
        MealAvailability.SetAsync(databases, staffOnly, clock, id, seenVersion, false, ct);
}

/// <summary>
/// Puts a retired dish back on the menu with all that is recorded of it. Nobody looked at it meanwhile and it may come
/// back another dish, so its list has to be checked again.
/// </summary>
public sealed class RestoreMeal(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    public Task<CurationResult> RunAsync(Guid id, int seenVersion, CancellationToken ct) =>
        MealAvailability.SetAsync(databases, staffOnly, clock, id, seenVersion, true, ct);
}

file static class MealAvailability
{
    public static async Task<CurationResult> SetAsync(
        IDbContextFactory<EatsentialDbContext> databases,
        StaffOnly staffOnly,
        TimeProvider clock,
        Guid id,
        int seenVersion,
        bool isAvailable,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Meals.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meal)
            return new(CurationStatus.Gone);
        if (meal.IsAvailable == isAvailable)
            return new(CurationStatus.Unchanged);
        if (meal.Version != seenVersion)
            return new(CurationStatus.Stale);
        meal.IsAvailable = isAvailable;
        if (isAvailable)
            meal.UndoCheck("Back on the menu.", now);
        await db.SupersedeAsync(p => p.MealId == id, now, ct);
        return await db.PublishAsync(ct);
    }
}

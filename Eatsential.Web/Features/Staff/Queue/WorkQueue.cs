using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Queue;

/// <param name="IsReaction">A reaction; else an allergen said to be wrong.</param>
/// <param name="Allergen">Null where the person named none.</param>
public sealed record OpenReport(
    Guid Id,
    bool IsReaction,
    Guid MealId,
    string Meal,
    string Restaurant,
    string? Allergen,
    string? Comment,
    DateTimeOffset ReportedAt
);

/// <param name="IsOwn">The reader's own: a colleague decides.</param>
public sealed record WaitingProposal(
    Guid Id,
    string Subject,
    bool IsMeal,
    bool IsOwn,
    DateTimeOffset ProposedAt
);

/// <param name="Since">When the check was lost, or of a stale one, made.</param>
/// <param name="Why">Null for a stale one.</param>
public sealed record MealToCheck(
    Guid Id,
    string Name,
    string Restaurant,
    DateTimeOffset Since,
    string? Why
);

/// <param name="Meals">How many dishes use it.</param>
/// <param name="Why">Which edit undid its classification; null where there never was one.</param>
public sealed record IngredientToSettle(Guid Id, string Name, int Meals, string? Why);

/// <param name="Refused">Rows that were left out for a cell that could not be read.</param>
/// <param name="IsRefused">Nothing of the file was taken.</param>
public sealed record ImportToMend(
    Guid Id,
    string File,
    int Refused,
    bool IsRefused,
    DateTimeOffset ImportedAt
);

/// <summary>What there is to do, each list at most <see cref="WorkQueue.Most"/> long.</summary>
/// <param name="StaleToAll">Checks made before this are relied on for no allergy; after it, for none that threatens life.</param>
public sealed record WorkQueueView(
    IReadOnlyList<OpenReport> Reports,
    IReadOnlyList<WaitingProposal> Proposals,
    IReadOnlyList<MealToCheck> Lost,
    IReadOnlyList<IngredientToSettle> Unsettled,
    IReadOnlyList<DishesToList> Unlisted,
    IReadOnlyList<MealToCheck> Stale,
    IReadOnlyList<ImportToMend> Imports,
    DateTimeOffset StaleToAll
)
{
    public bool IsEmpty =>
        Reports.Count
            + Proposals.Count
            + Lost.Count
            + Unsettled.Count
            + Unlisted.Count
            + Stale.Count
            + Imports.Count
        == 0;
}

/// <summary>The staff's work, the most pressing first.</summary>
public sealed class WorkQueue(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    EvidencePolicy policy,
    TimeProvider clock
)
{
    public const int Most = 20;

    public async Task<WorkQueueView> RunAsync(CancellationToken ct)
    {
        var me = await staffOnly.RunAsync(ct);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Scope = DataScope.Staff;
        return new(
            await ReportsAsync(db, ct),
            await ProposalsAsync(db, me, ct),
            await LostAsync(db, ct),
            await UnsettledAsync(db, ct),
            await UnlistedDishes.ReadAsync(db, ct),
            await StaleAsync(db, policy.OldestFor(Severity.LifeThreatening, now), ct),
            await ImportsAsync(db, ct),
            policy.OldestFor(Severity.Severe, now)
        );
    }

    private static Task<List<OpenReport>> ReportsAsync(
        EatsentialDbContext db,
        CancellationToken ct
    ) =>
        (
            from report in db.Feedback
            join meal in db.Meals on report.MealId equals meal.Id
            join restaurant in db.Restaurants on meal.RestaurantId equals restaurant.Id
            from allergen in db.Allergens.Where(a => a.Id == report.AllergenId).DefaultIfEmpty()
            where report.ReportType != null && report.ResolvedAt == null
            orderby report.ReportType == "reaction" ? 0 : 1, report.CreatedAt
            select new OpenReport(
                report.Id,
                report.ReportType == "reaction",
                meal.Id,
                meal.Name,
                restaurant.Name,
                allergen == null ? null : allergen.Name,
                report.Comment,
                report.CreatedAt
            )
        )
            .Take(Most)
            .ToListAsync(ct);

    private static Task<List<WaitingProposal>> ProposalsAsync(
        EatsentialDbContext db,
        Guid me,
        CancellationToken ct
    ) =>
        (
            from proposal in db.CurationProposals
            from meal in db.Meals.Where(m => m.Id == proposal.MealId).DefaultIfEmpty()
            from ingredient in db
                .Ingredients.Where(i => i.Id == proposal.IngredientId)
                .DefaultIfEmpty()
            where proposal.Decision == null
            orderby proposal.ProposedBy == me ? 1 : 0, proposal.ProposedAt
            select new WaitingProposal(
                proposal.Id,
                meal != null ? meal.Name
                    : ingredient != null ? ingredient.Name
                    : "",
                meal != null,
                proposal.ProposedBy == me,
                proposal.ProposedAt
            )
        )
            .Take(Most)
            .ToListAsync(ct);

    private static Task<List<MealToCheck>> LostAsync(
        EatsentialDbContext db,
        CancellationToken ct
    ) =>
        (
            from meal in db.Meals
            join restaurant in db.Restaurants on meal.RestaurantId equals restaurant.Id
            where meal.CheckLostAt != null && meal.IsAvailable
            orderby meal.CheckLostAt
            select new MealToCheck(
                meal.Id,
                meal.Name,
                restaurant.Name,
                meal.CheckLostAt!.Value,
                meal.CheckLostReason
            )
        )
            .Take(Most)
            .ToListAsync(ct);

    private static async Task<List<IngredientToSettle>> UnsettledAsync(
        EatsentialDbContext db,
        CancellationToken ct
    ) =>
        (
            await db
                .Ingredients.Where(i => !i.IsClassified && i.RetiredAt == null)
                .Select(i => new
                {
                    i.Id,
                    i.Name,
                    Meals = db.MealIngredients.Count(m => m.IngredientId == i.Id),
                    i.CheckLostReason,
                })
                .OrderByDescending(i => i.Meals)
                .ThenBy(i => i.Name)
                .Take(Most)
                .ToListAsync(ct)
        ).ConvertAll(i => new IngredientToSettle(i.Id, i.Name, i.Meals, i.CheckLostReason));

    private static Task<List<MealToCheck>> StaleAsync(
        EatsentialDbContext db,
        DateTimeOffset oldest,
        CancellationToken ct
    ) =>
        (
            from meal in db.Meals
            join restaurant in db.Restaurants on meal.RestaurantId equals restaurant.Id
            where
                meal.IngredientsComplete && meal.IsAvailable && meal.IngredientsVerifiedAt < oldest
            orderby meal.IngredientsVerifiedAt
            select new MealToCheck(
                meal.Id,
                meal.Name,
                restaurant.Name,
                meal.IngredientsVerifiedAt!.Value,
                null
            )
        )
            .Take(Most)
            .ToListAsync(ct);

    /// <summary>Of a file sent again under its name the last one counts.</summary>
    private static Task<List<ImportToMend>> ImportsAsync(
        EatsentialDbContext db,
        CancellationToken ct
    ) =>
        db
            .ImportBatches.Where(b =>
                (b.IsRefused || b.RefusedCount > 0) && b.SettledAt == null && b.UndoneAt == null
            )
            .Where(b =>
                !db.ImportBatches.Any(later =>
                    later.Kind == b.Kind
                    && later.FileName == b.FileName
                    && later.ImportedAt > b.ImportedAt
                    && later.UndoneAt == null
                )
            )
            .OrderByDescending(b => b.ImportedAt)
            .Select(b => new ImportToMend(
                b.Id,
                b.FileName,
                b.RefusedCount,
                b.IsRefused,
                b.ImportedAt
            ))
            .Take(Most)
            .ToListAsync(ct);
}

using Eatsential.Data;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>
/// Says what a dish is made of and what its restaurant declares. What can only warn more is published at once; the rest,
/// and every word that the list is whole, waits for a second member of staff.
/// </summary>
public sealed class SaveRecipe(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    /// <param name="seenVersion">The version the editor was opened with.</param>
    /// <param name="wanted">Its <see cref="Recipe.IsComplete"/> says nothing here: <paramref name="check"/> does.</param>
    /// <param name="note">What it rests on, for whoever decides; null where nothing is said.</param>
    public async Task<CurationResult> RunAsync(
        Guid id,
        int seenVersion,
        Recipe wanted,
        ListCheck check,
        string? note,
        CancellationToken ct
    )
    {
        var me = await staffOnly.RunAsync(ct);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var ids = await AllergenIds.ReadAsync(db, ct);
        if ((wanted.Fault(check, ids) ?? StaffText.Fault("note", note)) is { } fault)
            return CurationResult.Invalid(fault);
        if (await db.Meals.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meal)
            return new(CurationStatus.Gone);
        if (meal.Version != seenVersion)
            return new(CurationStatus.Stale);

        var rows = await RecipeFacts.ReadAsync(db, meal, ids, ct);
        var before = rows.Current;
        var facts = await db.IngredientFactsAsync(
            ids,
            [.. before.Lines.Concat(wanted.Lines).Select(line => line.Ingredient)],
            ct
        );
        if (wanted.Lines.Any(line => !facts.ContainsKey(line.Ingredient)))
            return CurationResult.Invalid("Choose the ingredients from the list.");

        wanted = wanted.Sorted() with
        {
            IsComplete = check switch
            {
                ListCheck.Whole => true,
                ListCheck.NotWhole => false,
                _ => before.IsComplete && RecipeRules.IsSameDish(before, wanted),
            },
        };
        var standing = wanted.UntilApproved(before, check, i => facts[i], ids.Tree);
        var waits = check == ListCheck.Whole || !FactsJson.AreEqual(standing, wanted);
        var publishes = !FactsJson.AreEqual(before, standing);
        if (!waits && !publishes)
            return new(CurationStatus.Unchanged);

        if (!standing.IsComplete)
            meal.UndoCheck(RecipeLoss.Between(before, wanted, i => facts[i].Name, ids.Tree), now);
        rows.Write(standing);
        await db.FollowRecipeAsync(meal, standing, ct);
        await db.SupersedeAsync(p => p.MealId == id, now, ct);
        if (waits)
            db.CurationProposals.Add(
                new()
                {
                    MealId = id,
                    Before = FactsJson.Write(standing),
                    After = FactsJson.Write(new ProposedRecipe(wanted, check == ListCheck.Whole)),
                    Note = note,
                    ProposedBy = me,
                    ProposedAt = now,
                }
            );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (DatabaseFailure.IsStale(e))
        {
            return new(CurationStatus.Stale);
        }
        return CurationResult.Of(publishes, waits);
    }
}

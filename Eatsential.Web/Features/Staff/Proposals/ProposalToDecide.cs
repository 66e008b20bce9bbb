using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Curation;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Proposals;

/// <param name="Subject">The meal's or the ingredient's name.</param>
/// <param name="Link">Its editor.</param>
/// <param name="Whole">The list as it would stand, where it is said to be whole; else null.</param>
/// <param name="IsOwn">The reader proposed it, so somebody else decides.</param>
public sealed record ProposalView(
    Guid Id,
    string Subject,
    string Link,
    string? Note,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    bool IsOwn,
    Decision? Decision,
    IReadOnlyList<Change> Changes,
    Blast Blast,
    WholeList? Whole
);

/// <summary>A recipe with what is recorded of its ingredients now.</summary>
public sealed record WholeList(
    Recipe Recipe,
    IReadOnlyDictionary<Guid, IngredientFact> Facts,
    AllergenTree Tree
);

/// <summary>One proposal with what it changes and whom it reaches.</summary>
public sealed class ProposalToDecide(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <returns>Null where there is none of this id.</returns>
    public async Task<ProposalView?> RunAsync(Guid id, CancellationToken ct)
    {
        var me = await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db
            .CurationProposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (row is null)
            return null;
        var ids = await AllergenIds.ReadAsync(db, ct);
        var (subject, changes, blast, whole) = row.MealId is { } meal
            ? await MealAsync(db, ids, row, meal, ct)
            : await IngredientAsync(db, ids, row, row.IngredientId!.Value, ct);
        return new(
            row.Id,
            subject,
            row.MealId is { } m ? StaffUrls.Meal(m) : StaffUrls.Ingredient(row.IngredientId!.Value),
            row.Note,
            await NameAsync(row.ProposedBy, ct),
            row.ProposedAt,
            row.ProposedBy == me,
            row.Decision,
            changes,
            blast,
            whole
        );
    }

    private async Task<string> NameAsync(Guid? user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Scope = DataScope.Accounts;
        return await db
                .Users.Where(u => u.Id == user)
                .Select(u => u.UserName)
                .SingleOrDefaultAsync(ct)
            ?? "a former colleague";
    }

    private static async Task<(string, IReadOnlyList<Change>, Blast, WholeList?)> MealAsync(
        EatsentialDbContext db,
        AllergenIds ids,
        CurationProposal row,
        Guid id,
        CancellationToken ct
    )
    {
        var meal = await db.Meals.SingleAsync(m => m.Id == id, ct);
        var before = FactsJson.Read<Recipe>(row.Before);
        var after = FactsJson.Read<ProposedRecipe>(row.After);
        var facts = await db.IngredientFactsAsync(
            ids,
            [.. before.Lines.Concat(after.Recipe.Lines).Select(line => line.Ingredient)],
            ct
        );
        var touched = RecipeChanges.Touched(before, after.Recipe, i => facts[i]);
        return (
            meal.Name,
            RecipeChanges.Between(
                before,
                after.Recipe,
                after.IsCheck ? ListCheck.Whole : ListCheck.NotChecked,
                i => facts[i],
                ids.Tree
            ),
            new(
                1,
                await db.PeopleAffectedAsync(touched, ids, ct),
                after.IsCheck ? await db.PeopleWithAllergiesAsync(ct) : null
            ),
            after.IsCheck ? new(after.Recipe, facts, ids.Tree) : null
        );
    }

    private static async Task<(string, IReadOnlyList<Change>, Blast, WholeList?)> IngredientAsync(
        EatsentialDbContext db,
        AllergenIds ids,
        CurationProposal row,
        Guid id,
        CancellationToken ct
    )
    {
        var before = FactsJson.Read<Classification>(row.Before);
        var after = FactsJson.Read<Classification>(row.After);
        return (
            after.Name,
            ClassificationChanges.Between(before, after, ids.Tree),
            new(
                await db.MealIngredients.CountAsync(m => m.IngredientId == id, ct),
                await db.PeopleAffectedAsync(ClassificationChanges.Touched(before, after), ids, ct),
                before.IsSettled == after.IsSettled ? null : await db.PeopleWithAllergiesAsync(ct)
            ),
            null
        );
    }
}

using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Curation;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Proposals;

public enum DecisionOutcome
{
    Approved = 0,
    Refused = 1,

    /// <summary>Nobody decides on what they proposed themselves.</summary>
    Own = 2,

    /// <summary>It does not wait any more: somebody decided, or the facts changed.</summary>
    Over = 3,

    /// <summary>Whoever proposed it is no longer of the staff, so approving would be one pair of eyes alone.</summary>
    ProposerLeft = 4,
}

/// <summary>The second pair of eyes: publishes what a colleague proposed, or refuses it.</summary>
public sealed class DecideProposal(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    public async Task<DecisionOutcome> RunAsync(Guid id, bool approve, CancellationToken ct)
    {
        var me = await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        db.AllowManyMeals();
        var proposal = await db.CurationProposals.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is not { Decision: null })
            return DecisionOutcome.Over;
        if (proposal.ProposedBy == me)
            return DecisionOutcome.Own;
        if (
            approve
            && !(
                proposal.ProposedBy is { } proposer
                && await staffOnly.StillIncludesAsync(proposer, ct)
            )
        )
            return DecisionOutcome.ProposerLeft;

        proposal.DecidedBy = me;
        proposal.DecidedAt = clock.GetUtcNow();
        proposal.Decision = approve ? Decision.Approved : Decision.Refused;
        if (approve && !await ApplyAsync(db, proposal, ct))
        {
            proposal.DecidedBy = null;
            proposal.Decision = Decision.Superseded;
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e)
            when (DatabaseFailure.IsStale(e)
                || DatabaseFailure.IsUniqueViolation(e, "uq_ingredients_name")
            )
        {
            return DecisionOutcome.Over;
        }
        return proposal.Decision switch
        {
            Decision.Approved => DecisionOutcome.Approved,
            Decision.Refused => DecisionOutcome.Refused,
            _ => DecisionOutcome.Over,
        };
    }

    /// <returns>False where the facts are not those it was made of.</returns>
    private static async Task<bool> ApplyAsync(
        EatsentialDbContext db,
        CurationProposal proposal,
        CancellationToken ct
    )
    {
        var ids = await AllergenIds.ReadAsync(db, ct);
        return proposal.MealId is { } meal
            ? await ApplyToMealAsync(db, proposal, meal, ids, ct)
            : await ApplyToIngredientAsync(db, proposal, proposal.IngredientId!.Value, ids, ct);
    }

    private static async Task<bool> ApplyToMealAsync(
        EatsentialDbContext db,
        CurationProposal proposal,
        Guid id,
        AllergenIds ids,
        CancellationToken ct
    )
    {
        var meal = await db.Meals.SingleAsync(m => m.Id == id, ct);
        var rows = await RecipeFacts.ReadAsync(db, meal, ids, ct);
        if (!FactsJson.AreEqual(rows.Current, FactsJson.Read<Recipe>(proposal.Before)))
            return false;
        var after = FactsJson.Read<ProposedRecipe>(proposal.After);
        rows.Write(after.Recipe);
        await db.FollowRecipeAsync(meal, after.Recipe, ct);
        // The list is as old as the first look at it, not as the second.
        if (after.IsCheck)
            rows.WriteCheck(proposal.ProposedBy, proposal.ProposedAt);
        return true;
    }

    private static async Task<bool> ApplyToIngredientAsync(
        EatsentialDbContext db,
        CurationProposal proposal,
        Guid id,
        AllergenIds ids,
        CancellationToken ct
    )
    {
        var ingredient = await db.Ingredients.SingleAsync(i => i.Id == id, ct);
        var carried = await db.IngredientAllergens.Where(a => a.IngredientId == id).ToListAsync(ct);
        var current = IngredientFacts.Read(ingredient, carried, ids);
        if (!FactsJson.AreEqual(current, FactsJson.Read<Classification>(proposal.Before)))
            return false;
        db.Write(
            ingredient,
            carried,
            FactsJson.Read<Classification>(proposal.After),
            ids,
            proposal.ProposedBy,
            proposal.ProposedAt
        );
        return true;
    }
}

using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>
/// Says what an ingredient carries. A hazard is on every meal that uses it at once; whatever could spare somebody a
/// warning waits for a second member of staff, and until then the ingredient counts as not settled.
/// </summary>
public sealed class ClassifyIngredient(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    /// <param name="id">Null makes a new ingredient.</param>
    /// <param name="seenVersion">The version the editor was opened with; of a new one, 0.</param>
    /// <param name="note">What it rests on, for whoever decides; null where nothing is said.</param>
    public async Task<CurationResult> RunAsync(
        Guid? id,
        int seenVersion,
        Classification wanted,
        string? note,
        CancellationToken ct
    )
    {
        var me = await staffOnly.RunAsync(ct);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        db.AllowManyMeals();
        var ids = await AllergenIds.ReadAsync(db, ct);
        wanted = wanted.Sorted() with
        {
            Name = wanted.Name.Trim(),
            FoodClasses = wanted.IsSettled
                ? wanted.FoodClasses & ~FoodClass.Unclassified
                : wanted.FoodClasses,
        };
        if ((wanted.Fault(ids) ?? StaffText.Fault("note", note)) is { } fault)
            return CurationResult.Invalid(fault);

        Ingredient? ingredient;
        List<IngredientAllergen> carried;
        if (id is { } known)
        {
            ingredient = await db.Ingredients.SingleOrDefaultAsync(i => i.Id == known, ct);
            if (ingredient is null)
                return new(CurationStatus.Gone);
            if (ingredient.Version != seenVersion)
                return new(CurationStatus.Stale);
            carried = await db
                .IngredientAllergens.Where(a => a.IngredientId == known)
                .ToListAsync(ct);
        }
        else
        {
            ingredient = new Ingredient { Name = wanted.Name };
            db.Ingredients.Add(ingredient);
            carried = [];
        }

        var before = IngredientFacts.Read(ingredient, carried, ids);
        if (id is not null && FactsJson.AreEqual(before, wanted))
            return new(CurationStatus.Unchanged);

        var standing = wanted.UntilApproved(before, ids.Tree);
        if (before.IsSettled && !standing.IsSettled)
        {
            ingredient.CheckLostAt = now;
            ingredient.CheckLostReason = Loss(before, wanted, ids.Tree);
        }
        db.Write(ingredient, carried, standing, ids, me, now);
        await db.SupersedeAsync(p => p.IngredientId == ingredient.Id, now, ct);
        var waits = !FactsJson.AreEqual(standing, wanted);
        if (waits)
            db.CurationProposals.Add(
                new()
                {
                    IngredientId = ingredient.Id,
                    Before = FactsJson.Write(standing),
                    After = FactsJson.Write(wanted),
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
        catch (DbUpdateException e)
            when (DatabaseFailure.IsUniqueViolation(e, "uq_ingredients_name"))
        {
            return CurationResult.Invalid("There is an ingredient of this name already.");
        }
        return CurationResult.Of(id is null || !FactsJson.AreEqual(before, standing), waits);
    }

    private static string Loss(Classification before, Classification after, AllergenTree tree)
    {
        var changed = before
            .Allergens.Concat(after.Allergens)
            .Select(a => a.Allergen)
            .Distinct(StringComparer.Ordinal)
            .Where(slug => before.PresenceOf(slug) != after.PresenceOf(slug))
            .Select(slug => tree.Find(slug)!.Name)
            .ToList();
        return changed.Count > 0 ? $"Edited: {string.Join(", ", changed.Take(8))}."
            : before.Name != after.Name ? $"Renamed from “{before.Name}”."
            : after.IsSettled ? "Edited: its food classes."
            : "Marked as not settled.";
    }
}

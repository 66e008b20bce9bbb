using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>A restaurant's kitchen and the staff who curate it.</summary>
public sealed class Kitchen(DatabaseUnderTest database)
{
    public static TimeProvider Clock => TimeProvider.System;

    public async Task<Guid> AddStaffAsync(string role = "NutritionStaff")
    {
        var user = await database.AddUserAsync();
        await using var db = database.Open(scope: DataScope.Accounts);
        var roleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync();
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user, RoleId = roleId });
        await db.SaveChangesAsync();
        return user;
    }

    public async Task DismissAsync(Guid staff)
    {
        await using var db = database.Open(scope: DataScope.Accounts);
        await db.UserRoles.Where(r => r.UserId == staff).ExecuteDeleteAsync();
    }

    public async Task<Guid> AddIngredientAsync(
        string name,
        bool settled,
        params (string Allergen, Presence Presence)[] carried
    )
    {
        await using var db = database.Open();
        var ingredient = new Ingredient
        {
            Name = $"{name} {Guid.CreateVersion7()}",
            IsClassified = settled,
            FoodClasses = FoodClass.None,
        };
        db.Add(ingredient);
        foreach (var (slug, presence) in carried)
            db.Add(
                new IngredientAllergen
                {
                    IngredientId = ingredient.Id,
                    AllergenId = await db
                        .Allergens.Where(a => a.Slug == slug)
                        .Select(a => a.Id)
                        .SingleAsync(),
                    Presence = presence,
                }
            );
        await db.SaveChangesAsync();
        return ingredient.Id;
    }

    public async Task<Guid> AddMealAsync(bool complete, params Guid[] ingredients)
    {
        await using var db = database.Open();
        var restaurant = Place.Named("Noodle Bar");
        var meal = new Meal
        {
            RestaurantId = restaurant.Id,
            Name = "Soba",
            IngredientsComplete = complete,
            IngredientsVerifiedAt = complete ? Clock.GetUtcNow().AddDays(-10) : null,
        };
        db.AddRange(restaurant, meal);
        db.AddRange(
            ingredients.Select(
                (id, at) =>
                    new MealIngredient
                    {
                        MealId = meal.Id,
                        IngredientId = id,
                        Position = at,
                    }
            )
        );
        await db.SaveChangesAsync();
        return meal.Id;
    }

    public Task<CurationResult> ClassifyAsync(
        Guid staff,
        Guid ingredient,
        Func<Classification, Classification> change
    ) => ClassifyAsync(staff, ingredient, null, change);

    public async Task<CurationResult> ClassifyAsync(
        Guid staff,
        Guid ingredient,
        int? seenVersion,
        Func<Classification, Classification> change
    )
    {
        var (version, facts) = await ClassificationAsync(ingredient);
        var databases = database.FactoryFor(staff);
        return await new ClassifyIngredient(databases, new(databases), Clock).RunAsync(
            ingredient,
            seenVersion ?? version,
            change(facts),
            null,
            CancellationToken.None
        );
    }

    public Task<CurationResult> SaveRecipeAsync(
        Guid staff,
        Guid meal,
        Func<Recipe, Recipe> change,
        ListCheck check = ListCheck.NotChecked
    ) => SaveRecipeAsync(staff, meal, null, change, check);

    public async Task<CurationResult> SaveRecipeAsync(
        Guid staff,
        Guid meal,
        int? seenVersion,
        Func<Recipe, Recipe> change,
        ListCheck check = ListCheck.NotChecked
    )
    {
        var (version, recipe) = await RecipeAsync(meal);
        var databases = database.FactoryFor(staff);
        return await new SaveRecipe(databases, new(databases), Clock).RunAsync(
            meal,
            seenVersion ?? version,
            change(recipe),
            check,
            null,
            CancellationToken.None
        );
    }

    public async Task<DecisionOutcome> DecideAsync(Guid staff, Guid about, bool approve = true)
    {
        await using var db = database.Open();
        var proposal = await db
            .CurationProposals.Where(p => p.MealId == about || p.IngredientId == about)
            .OrderByDescending(p => p.ProposedAt)
            .FirstAsync();
        var databases = database.FactoryFor(staff);
        return await new DecideProposal(databases, new(databases), Clock).RunAsync(
            proposal.Id,
            approve,
            CancellationToken.None
        );
    }

    public async Task<(int Version, Recipe Recipe)> RecipeAsync(Guid meal)
    {
        await using var db = database.Open();
        var row = await db.Meals.SingleAsync(m => m.Id == meal);
        var ids = await AllergenIds.ReadAsync(db, CancellationToken.None);
        var rows = await RecipeFacts.ReadAsync(db, row, ids, CancellationToken.None);
        return (row.Version, rows.Current);
    }

    public async Task<(int Version, Classification Facts)> ClassificationAsync(Guid ingredient)
    {
        await using var db = database.Open();
        var row = await db.Ingredients.SingleAsync(i => i.Id == ingredient);
        var ids = await AllergenIds.ReadAsync(db, CancellationToken.None);
        var carried = await db
            .IngredientAllergens.Where(a => a.IngredientId == ingredient)
            .ToListAsync();
        return (row.Version, IngredientFacts.Read(row, carried, ids));
    }

    public async Task<Meal> MealAsync(Guid meal)
    {
        await using var db = database.Open();
        return await db.Meals.AsNoTracking().SingleAsync(m => m.Id == meal);
    }

    /// <summary>What somebody with a severe allergy reads of the meal.</summary>
    public async Task<VerdictLevel> VerdictAsync(Guid meal, string allergen)
    {
        await using var db = database.Open();
        var ids = await AllergenIds.ReadAsync(db, CancellationToken.None);
        var row = await MealAsync(meal);
        var person = PersonMask.Of(
            AllergyAnswer.Of(new Allergy(allergen, Severity.Severe)),
            ids.Tree
        )!;
        return person.LevelFor(
            new(row.ContainsMask, row.MayContainMask, row.UnknownMask, row.IngredientsVerifiedAt),
            Clock.GetUtcNow(),
            EvidencePolicy.Default
        );
    }
}

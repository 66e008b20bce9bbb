using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Meals;

/// <summary>A meal's page.</summary>
/// <param name="Evidence">What its ingredients and its restaurant say of allergens.</param>
/// <param name="Verdict">Null: not assessed.</param>
/// <param name="Totals">Its nutrients, each with what is missing.</param>
/// <param name="Day">How it fits the person's day; null where nobody is signed in.</param>
/// <param name="Instead">Fitting meals of the same restaurant, when this one does not fit.</param>
public sealed record MealDetail(
    MealSheet Meal,
    MealFacts Evidence,
    Assessment Assessment,
    SafetyVerdict? Verdict,
    IReadOnlyList<DietVerdict> Diets,
    NutrientTotals Totals,
    MealDay? Day,
    IReadOnlyList<JudgedMeal> Instead
);

/// <summary>The row behind a meal's page, with its restaurant.</summary>
public sealed class MealSheet
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string? Description { get; init; }
    public required string? Category { get; init; }
    public required decimal? Price { get; init; }
    public required NutrientFacts Nutrition { get; init; }

    /// <summary>published, computed, or null when there is none.</summary>
    public required string? NutritionSource { get; init; }
    public required string? ImageUrl { get; init; }
    public required bool IngredientsComplete { get; init; }
    public required DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>A member of staff checked it; else the date came with the data.</summary>
    public required bool VerifiedByStaff { get; init; }
    public required bool CrossContactDeclared { get; init; }
    public required FoodClass FoodClasses { get; init; }

    /// <summary>On the menu of an active restaurant.</summary>
    public required bool IsListed { get; init; }
    public required MealPlace Restaurant { get; init; }
}

public sealed class MealPlace
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string? Cuisine { get; init; }
    public required string Address { get; init; }
    public required string City { get; init; }
    public required string State { get; init; }
    public required string ZipCode { get; init; }
    public required decimal? Latitude { get; init; }
    public required decimal? Longitude { get; init; }
    public required string? Phone { get; init; }
    public required string? Website { get; init; }
}

/// <summary>A person's day and the meal's part in it.</summary>
/// <param name="Need">Null while something is missing.</param>
/// <param name="Missing">What the profile lacks for an energy need, as a person reads it.</param>
public sealed record MealDay(EnergyNeed? Need, IReadOnlyList<string> Missing, DayFit Fit);

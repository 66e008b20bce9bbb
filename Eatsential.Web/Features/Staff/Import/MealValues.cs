using System.Text.Json;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Imports;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Everything of a meal that an import may change, to compare, to keep and to put back.</summary>
internal sealed record MealValues
{
    public string? Description { get; init; }
    public string? Category { get; init; }
    public string? ServingSize { get; init; }
    public decimal? Price { get; init; }
    public NutrientFacts Facts { get; init; } = NutrientFacts.Unknown;
    public string? NutritionSource { get; init; }
    public string? IngredientStatement { get; init; }
    public bool IngredientsComplete { get; init; }
    public Guid? IngredientsVerifiedBy { get; init; }
    public DateTimeOffset? IngredientsVerifiedAt { get; init; }
    public DateTimeOffset? CheckLostAt { get; init; }
    public string? CheckLostReason { get; init; }
    public bool CrossContactDeclared { get; init; }
    public IReadOnlyList<AllergenValue> Declared { get; init; } = [];

    public static MealValues Of(Meal meal, IEnumerable<MealAllergen> declared) =>
        new()
        {
            Description = meal.Description,
            Category = meal.Category,
            ServingSize = meal.ServingSize,
            Price = Plain(meal.Price),
            Facts = NutrientFacts.From(nutrient => Plain(meal.Amount(nutrient))),
            NutritionSource = meal.NutritionSource,
            IngredientStatement = meal.IngredientStatement,
            IngredientsComplete = meal.IngredientsComplete,
            IngredientsVerifiedBy = meal.IngredientsVerifiedBy,
            IngredientsVerifiedAt = meal.IngredientsVerifiedAt,
            CheckLostAt = meal.CheckLostAt,
            CheckLostReason = meal.CheckLostReason,
            CrossContactDeclared = meal.CrossContactDeclared,
            Declared =
            [
                .. declared
                    .OrderBy(a => a.AllergenId)
                    .Select(a => new AllergenValue(a.AllergenId, a.Presence, a.Source)),
            ],
        };

    public static MealValues Parse(string json) => JsonSerializer.Deserialize<MealValues>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>These values with what the row states laid over them. What it leaves unknown stays as it is.</summary>
    public MealValues With(MenuRow row, IReadOnlyList<AllergenValue> declared, ImportBatch batch)
    {
        var facts = NutrientFacts.From(nutrient => Plain(row.Facts[nutrient]) ?? Facts[nutrient]);
        var states = Nutrients.All.Any(nutrient => row.Facts[nutrient] is not null);
        var next = this with
        {
            Description = row.Description ?? Description,
            Category = row.Category ?? Category,
            ServingSize = row.ServingSize ?? ServingSize,
            Price = Plain(row.Price) ?? Price,
            Facts = facts,
            NutritionSource = states ? "published" : NutritionSource,
            IngredientStatement = row.IngredientStatement ?? IngredientStatement,
            CrossContactDeclared = CrossContactDeclared || row.CrossContactDeclared,
            Declared = declared,
        };
        // The list was checked against the dish as it was.
        return IngredientsComplete && IsAnotherDish(next)
            ? next with
            {
                IngredientsComplete = false,
                IngredientsVerifiedBy = null,
                IngredientsVerifiedAt = null,
                CheckLostAt = batch.ImportedAt,
                CheckLostReason = $"Changed by the import of {batch.FileName}.",
            }
            : next;
    }

    public void WriteTo(Meal meal)
    {
        meal.Description = Description;
        meal.Category = Category;
        meal.ServingSize = ServingSize;
        meal.Price = Price;
        foreach (var nutrient in Nutrients.All)
            meal.SetAmount(nutrient, Facts[nutrient]);
        meal.NutritionSource = NutritionSource;
        meal.IngredientStatement = IngredientStatement;
        meal.IngredientsComplete = IngredientsComplete;
        meal.IngredientsVerifiedBy = IngredientsVerifiedBy;
        meal.IngredientsVerifiedAt = IngredientsVerifiedAt;
        meal.CheckLostAt = CheckLostAt;
        meal.CheckLostReason = CheckLostReason;
        meal.CrossContactDeclared = CrossContactDeclared;
    }

    private bool IsAnotherDish(MealValues next) =>
        Facts != next.Facts
        || Description != next.Description
        || IngredientStatement != next.IngredientStatement
        || !Declared.SequenceEqual(next.Declared);

    /// <summary>Without the zeros behind the point, which one database keeps and the other does not.</summary>
    private static decimal? Plain(decimal? amount) => amount / 1.0000000000000000000000000000m;
}

internal sealed record AllergenValue(Guid AllergenId, Presence Presence, string? Source);

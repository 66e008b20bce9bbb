using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Features.Staff.Ingredients;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>A recipe while it is being edited.</summary>
public sealed class RecipeDraft
{
    private readonly Dictionary<Guid, IngredientFact> facts;

    private RecipeDraft(IReadOnlyDictionary<Guid, IngredientChoice> ingredients) =>
        facts = ingredients.ToDictionary(i => i.Key, i => i.Value.Fact);

    public List<DraftLine> Lines { get; } = [];
    public SortedDictionary<string, DeclaredAllergen> Declared { get; } =
        new(StringComparer.Ordinal);
    public bool CrossContactDeclared { get; set; }
    public string? Statement { get; set; }
    public ListCheck Check { get; set; }

    public static RecipeDraft Of(
        Recipe recipe,
        IReadOnlyDictionary<Guid, IngredientChoice> ingredients
    )
    {
        var draft = new RecipeDraft(ingredients)
        {
            CrossContactDeclared = recipe.CrossContactDeclared,
            Statement = recipe.Statement,
        };
        draft.Lines.AddRange(
            recipe.Lines.Select(line => new DraftLine(ingredients[line.Ingredient])
            {
                Grams = line.Grams,
            })
        );
        foreach (var declared in recipe.Declared)
            draft.Declared[declared.Allergen] = declared;
        return draft;
    }

    public void Add(IngredientChoice ingredient)
    {
        facts[ingredient.Id] = ingredient.Fact;
        if (Lines.All(line => line.Ingredient.Id != ingredient.Id))
            Lines.Add(new(ingredient));
    }

    public void Declare(string allergen, Presence? presence, string? source = null)
    {
        if (presence is not { } p)
            Declared.Remove(allergen);
        else
            Declared[allergen] = new(
                allergen,
                p,
                source ?? Declared.GetValueOrDefault(allergen)?.Source
            );
    }

    public IngredientFact FactsOf(Guid ingredient) => facts[ingredient];

    /// <param name="isComplete">What is recorded of the list as a whole.</param>
    public Recipe ToRecipe(bool isComplete) =>
        new Recipe(
            [.. Lines.Select(line => new RecipeLine(line.Ingredient.Id, line.Grams))],
            [.. Declared.Values],
            isComplete,
            CrossContactDeclared,
            string.IsNullOrWhiteSpace(Statement) ? null : Statement
        ).Sorted();

    public NutrientTotals Totals(bool isComplete) =>
        NutrientTotals.Of(
            [
                .. Lines.Select(line => new Portion(
                    line.Ingredient.Fact.Name,
                    line.Ingredient.Per100Grams,
                    line.Grams is > 0 ? line.Grams : null
                )),
            ],
            isComplete
        );
}

public sealed class DraftLine(IngredientChoice ingredient)
{
    public IngredientChoice Ingredient { get; } = ingredient;
    public decimal? Grams { get; set; }
}

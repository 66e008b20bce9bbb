using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;

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

    /// <summary>Takes in what somebody else saved, except where this draft changed the same.</summary>
    /// <param name="seen">What the draft was begun with.</param>
    /// <param name="now">What is recorded now.</param>
    /// <param name="ingredients">Of <paramref name="now"/>.</param>
    public void Merge(
        Recipe seen,
        Recipe now,
        IReadOnlyDictionary<Guid, IngredientChoice> ingredients
    )
    {
        var mine = ToRecipe(seen.IsComplete);
        var choices = Lines.ToDictionary(line => line.Ingredient.Id, line => line.Ingredient);
        foreach (var (id, choice) in ingredients)
            (choices[id], facts[id]) = (choice, choice.Fact);

        Lines.Clear();
        foreach (var id in mine.Lines.Concat(now.Lines).Select(l => l.Ingredient).Distinct())
        {
            if (Newer(seen.LineOf(id), mine.LineOf(id), now.LineOf(id)) is { } line)
                Lines.Add(new(choices[id]) { Grams = line.Grams });
        }
        Declared.Clear();
        foreach (var slug in mine.Declared.Concat(now.Declared).Select(a => a.Allergen).Distinct())
        {
            if (Newer(Of(seen, slug), Of(mine, slug), Of(now, slug)) is { } declared)
                Declared[slug] = declared;
        }
        Statement = Newer(seen.Statement, mine.Statement, now.Statement);
        CrossContactDeclared = Newer(
            seen.CrossContactDeclared,
            mine.CrossContactDeclared,
            now.CrossContactDeclared
        );

        static T Newer<T>(T was, T mine, T now) =>
            EqualityComparer<T>.Default.Equals(was, mine) ? now : mine;

        static DeclaredAllergen? Of(Recipe recipe, string slug) =>
            recipe.Declared.FirstOrDefault(a => a.Allergen == slug);
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

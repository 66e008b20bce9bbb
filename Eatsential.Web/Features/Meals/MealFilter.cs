using System.Globalization;
using Eatsential.Data.Domain.Diets;

namespace Eatsential.Web.Features.Meals;

/// <summary>One applied filter, to show and to take away.</summary>
/// <param name="Words">As a person reads it: "at most 700 kcal".</param>
/// <param name="Without">The criteria without it, from the first page.</param>
public sealed record MealFilter(string Words, MealCriteria Without, bool IsAllergen)
{
    public static IReadOnlyList<MealFilter> Of(MealCriteria criteria)
    {
        var first = criteria with { After = null, Ignored = [] };
        List<MealFilter> filters = [];
        foreach (var word in first.Avoid)
        {
            filters.Add(
                new(
                    $"Avoid {word.Replace('-', ' ')}",
                    first with
                    {
                        Avoid = [.. first.Avoid.Where(w => w != word)],
                    },
                    IsAllergen: true
                )
            );
        }
        foreach (var diet in first.Diets)
            Add(DietLabel(diet), first with { Diets = [.. first.Diets.Where(d => d != diet)] });
        if (first.Words is { } words)
            Add($"“{words}”", first with { Words = null });
        if (first.City is { } city)
            Add(city, first with { City = null });
        if (first.Cuisine is { } cuisine)
            Add(cuisine, first with { Cuisine = null });
        if (first.MaxKcal is { } kcal)
            Add(Text($"At most {kcal} kcal"), first with { MaxKcal = null });
        if (first.MaxPrice is { } price)
            Add(Text($"At most ${price:0.##}"), first with { MaxPrice = null });
        if (first.Near is not null)
        {
            Add(
                Text(
                    $"Within {MealMatching.NearMetres / 1000:0} km ({MealMatching.NearMetres / 1609:0} mi) of you"
                ),
                first with
                {
                    Near = null,
                    Sort = first.Sort == MealSort.Distance ? null : first.Sort,
                }
            );
        }
        return filters;

        void Add(string words, MealCriteria without) => filters.Add(new(words, without, false));
    }

    public static string DietLabel(Diet diet)
    {
        var name = diet.Slug().Replace('_', '-');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

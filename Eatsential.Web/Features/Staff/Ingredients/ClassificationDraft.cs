using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>A classification while it is being edited.</summary>
public sealed class ClassificationDraft
{
    public string Name { get; set; } = "";
    public SortedDictionary<string, CarriedAllergen> Carried { get; } = new(StringComparer.Ordinal);
    public FoodClass FoodClasses { get; set; }
    public bool IsSettled { get; set; }

    public static ClassificationDraft Of(Classification facts)
    {
        var draft = new ClassificationDraft
        {
            Name = facts.Name,
            FoodClasses = facts.FoodClasses & ~FoodClass.Unclassified,
            IsSettled = facts.IsSettled,
        };
        foreach (var carried in facts.Allergens)
            draft.Carried[carried.Allergen] = carried;
        return draft;
    }

    /// <summary>What a name alone tells. The words are the source of each allergen.</summary>
    public static ClassificationDraft Suggested(string name, Vocabulary vocabulary)
    {
        var reading = AllergenDerivation.Of(name, vocabulary);
        var draft = new ClassificationDraft
        {
            Name = name,
            FoodClasses = reading.FoodClasses & ~FoodClass.Unclassified,
        };
        foreach (var finding in reading.Findings)
            draft.Carried.TryAdd(
                finding.Allergen,
                new(
                    finding.Allergen,
                    finding.Presence,
                    finding.Evidence.Count > 0 ? $"“{finding.Evidence[0].Span.In(name)}”" : null
                )
            );
        return draft;
    }

    /// <summary>Takes in what somebody else saved, except where this draft changed the same.</summary>
    /// <param name="seen">What the draft was begun with.</param>
    /// <param name="now">What is recorded now.</param>
    public void Merge(Classification seen, Classification now)
    {
        var mine = ToFacts();
        Name = mine.Name == seen.Name ? now.Name : mine.Name;
        IsSettled = mine.IsSettled == seen.IsSettled ? now.IsSettled : mine.IsSettled;
        var had = seen.FoodClasses & ~FoodClass.Unclassified;
        FoodClasses =
            mine.FoodClasses == had ? now.FoodClasses & ~FoodClass.Unclassified : mine.FoodClasses;
        Carried.Clear();
        foreach (
            var slug in mine.Allergens.Concat(now.Allergens).Select(a => a.Allergen).Distinct()
        )
        {
            var (was, typed, saved) = (Of(seen, slug), Of(mine, slug), Of(now, slug));
            if ((typed == was ? saved : typed) is { } carried)
                Carried[slug] = carried;
        }

        static CarriedAllergen? Of(Classification facts, string slug) =>
            facts.Allergens.FirstOrDefault(a => a.Allergen == slug);
    }

    public void Set(string allergen, Presence? presence)
    {
        if (presence is not { } p)
            Carried.Remove(allergen);
        else
            Carried[allergen] = new(allergen, p, Carried.GetValueOrDefault(allergen)?.Source);
    }

    public void SetSource(string allergen, string? source) =>
        Carried[allergen] = Carried[allergen] with
        {
            Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim(),
        };

    public void Toggle(FoodClass foodClass) => FoodClasses ^= foodClass;

    public Classification ToFacts() => new(Name, [.. Carried.Values], FoodClasses, IsSettled);
}

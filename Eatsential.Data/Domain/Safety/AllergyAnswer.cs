using System.Diagnostics.CodeAnalysis;

namespace Eatsential.Data.Domain.Safety;

/// <param name="Allergen">Slug.</param>
public sealed record Allergy(string Allergen, Severity Severity);

/// <summary>
/// What somebody answered to "which allergies do you have?". "None" is an answer and not answering is not,
/// so the two cannot be told apart by an empty list alone.
/// </summary>
public sealed record AllergyAnswer
{
    private AllergyAnswer(IReadOnlyList<Allergy>? allergies) => Allergies = allergies;

    public static AllergyAnswer NotAnswered { get; } = new((IReadOnlyList<Allergy>?)null);

    /// <summary>"I have no allergies."</summary>
    public static AllergyAnswer None { get; } = new([]);

    /// <summary>Null: not answered. Empty: no allergies.</summary>
    public IReadOnlyList<Allergy>? Allergies { get; }

    [MemberNotNullWhen(true, nameof(Allergies))]
    public bool IsAnswered => Allergies is not null;

    public static AllergyAnswer Of(params IEnumerable<Allergy> allergies) => new([.. allergies]);

    /// <summary>
    /// Allergens named without a severity, as a visitor does who is not signed in: each counts as severe.
    /// Naming none is not the answer "no allergies".
    /// </summary>
    /// <param name="slugs">Slugs of the vocabulary.</param>
    public static AllergyAnswer Avoiding(params IEnumerable<string> slugs)
    {
        var allergies = slugs
            .Distinct(StringComparer.Ordinal)
            .Select(slug => new Allergy(slug, Severity.Severe))
            .ToList();
        return allergies.Count == 0 ? NotAnswered : new(allergies);
    }

    /// <summary>This answer and what is to be avoided besides, each allergen at the worse of its severities.</summary>
    /// <param name="slugs">Slugs of the vocabulary; each counts as severe.</param>
    public AllergyAnswer AndAvoiding(params IEnumerable<string> slugs)
    {
        var avoiding = Avoiding(slugs);
        return !avoiding.IsAnswered ? this
            : Allergies is null ? avoiding
            : Of(
                Allergies
                    .Concat(avoiding.Allergies)
                    .GroupBy(allergy => allergy.Allergen, StringComparer.Ordinal)
                    .Select(same => new Allergy(same.Key, same.Max(allergy => allergy.Severity)))
            );
    }
}

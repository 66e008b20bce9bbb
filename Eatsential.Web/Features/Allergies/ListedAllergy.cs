using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Allergies;

/// <summary>What a person says of one allergy, and may change.</summary>
public sealed record AllergyDetails(Severity Severity, string? Notes, DateOnly? DiagnosedDate);

/// <param name="Allergen">Its name.</param>
public sealed record ListedAllergy(
    Guid Id,
    Guid AllergenId,
    string Allergen,
    AllergyDetails Details
);

/// <param name="NoneSince">When the person said "I have no allergies"; null while any is listed, or nothing was said.</param>
public sealed record AllergyAnswers(IReadOnlyList<ListedAllergy> Listed, DateTimeOffset? NoneSince)
{
    public bool IsAnswered => Listed.Count > 0 || NoneSince is not null;
}

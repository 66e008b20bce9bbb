using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Profiles;

namespace Eatsential.Data.Schemas.Public.Allergies;

/// <summary>An allergy of a person, with how hard it hits them.</summary>
public sealed class UserAllergy : ProfileEntry
{
    public required Guid AllergenId { get; init; }
    public required Severity Severity { get; set; }
    public string? Notes { get; set; }
    public DateOnly? DiagnosedDate { get; set; }
}

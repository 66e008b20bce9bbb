using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Shared.Forms;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Features.Allergies;

/// <summary>What is typed of one allergy, kept until it is saved or given up.</summary>
public sealed class AllergyDraft
{
    /// <summary>The allergy being changed; null: a new one.</summary>
    public Guid? Id { get; set; }
    public required Guid AllergenId { get; init; }
    public required string Allergen { get; init; }

    /// <summary>What was saved when the person began to edit.</summary>
    public AllergyDetails? Seen { get; set; }

    /// <summary>0: not chosen yet.</summary>
    public Severity Severity { get; set; }
    public string Notes { get; set; } = "";
    public string DiagnosedDate { get; set; } = "";

    public static AllergyDraft Of(AllergenChoice allergen) =>
        new() { AllergenId = allergen.Id, Allergen = allergen.Name };

    public static AllergyDraft Of(ListedAllergy allergy) =>
        new()
        {
            Id = allergy.Id,
            AllergenId = allergy.AllergenId,
            Allergen = allergy.Allergen,
            Seen = allergy.Details,
            Severity = allergy.Details.Severity,
            Notes = allergy.Details.Notes ?? "",
            DiagnosedDate = Typed.Text(allergy.Details.DiagnosedDate),
        };

    public AllergyDetails Read(ICollection<FieldError> errors) =>
        new AllergyDetails(
            Severity,
            Notes,
            Typed.Date(DiagnosedDate, nameof(AllergyDetails.DiagnosedDate), errors)
        ).Trimmed();
}

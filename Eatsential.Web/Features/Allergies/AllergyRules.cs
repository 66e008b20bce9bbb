using Eatsential.Data.Domain;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Features.Allergies;

internal static class AllergyRules
{
    /// <summary>What is wrong with it, in the order of the form. Whitespace around the note does not count.</summary>
    /// <param name="furthestToday">No date may lie after it.</param>
    public static IReadOnlyList<FieldError> Errors(
        this AllergyDetails details,
        DateOnly furthestToday
    )
    {
        List<FieldError> errors = [];
        if (!Enum.IsDefined(details.Severity))
            errors.Add(new(nameof(AllergyDetails.Severity), "Choose how severe it is."));
        if (details.Notes is { } notes)
        {
            if (notes.Length > Rules.NotesMax)
                errors.Add(
                    new(
                        nameof(AllergyDetails.Notes),
                        $"Shorten the note to {Rules.NotesMax} characters; it has {notes.Length}."
                    )
                );
            else if (!TypedText.IsStorable(notes))
                errors.Add(
                    new(
                        nameof(AllergyDetails.Notes),
                        "The note holds a broken character. Type that part again."
                    )
                );
        }
        if (details.DiagnosedDate > furthestToday)
            errors.Add(
                new(nameof(AllergyDetails.DiagnosedDate), "The diagnosis cannot lie in the future.")
            );
        return errors;
    }

    /// <summary>Null: nothing wrong with it.</summary>
    public static FieldError? BeforeBirth(this AllergyDetails details, DateOnly? dateOfBirth) =>
        details.DiagnosedDate < dateOfBirth
            ? new(
                nameof(AllergyDetails.DiagnosedDate),
                "The diagnosis cannot lie before your date of birth."
            )
            : null;

    public static AllergyDetails Trimmed(this AllergyDetails details) =>
        details with
        {
            Notes = string.IsNullOrWhiteSpace(details.Notes) ? null : details.Notes.Trim(),
        };
}

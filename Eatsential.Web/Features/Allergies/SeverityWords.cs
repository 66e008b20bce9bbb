using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Shared.Forms;

namespace Eatsential.Web.Features.Allergies;

/// <summary>Severities in plain words, with what each does to a verdict.</summary>
internal static class SeverityWords
{
    public static IReadOnlyList<Option<Severity>> Options { get; } =
    [
        new(
            Severity.Mild,
            "Mild",
            "Uncomfortable, passes by itself. Meals with it are shown with a caution."
        ),
        new(
            Severity.Moderate,
            "Moderate",
            "You need medicine or are ill for hours. Meals with it are to avoid."
        ),
        new(
            Severity.Severe,
            "Severe",
            "Needs urgent help. Traces count: “may contain” is to avoid too."
        ),
        new(
            Severity.LifeThreatening,
            "Life-threatening",
            "Anaphylaxis, or you carry adrenaline. Traces count, as with severe."
        ),
    ];

    public static string Word(this Severity severity) =>
        Options.FirstOrDefault(o => o.Value == severity)?.Title ?? "Not known";
}

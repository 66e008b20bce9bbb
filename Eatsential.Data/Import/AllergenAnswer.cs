namespace Eatsential.Data.Import;

/// <summary>What a cell of a yes-or-no column says.</summary>
internal enum AllergenAnswer
{
    NotStated = 0,
    No,
    MayContain,
    Contains,
}

internal static class AllergenAnswers
{
    /// <returns>Null when the cell says neither yes, no nor may contain.</returns>
    public static AllergenAnswer? Read(string text) =>
        text.Trim().TrimEnd('.', '*').ToLowerInvariant() switch
        {
            "y" or "yes" or "x" or "1" or "true" or "✓" or "✔" or "●" or "•" or "c" or "contains" =>
                AllergenAnswer.Contains,
            "m"
            or "mc"
            or "may"
            or "may contain"
            or "maybe"
            or "t"
            or "trace"
            or "traces"
            or "possible"
            or "(m)"
            or "(x)" => AllergenAnswer.MayContain,
            "n" or "no" or "0" or "false" or "none" or "✗" or "✘" or "free" => AllergenAnswer.No,
            var other => CellText.IsUnknown(other) ? AllergenAnswer.NotStated : null,
        };
}

using System.Globalization;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Shared.Forms;

/// <summary>Reads what was typed. An empty field is no answer, not a fault.</summary>
internal static class Typed
{
    private const NumberStyles Plain =
        NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowLeadingSign
        | NumberStyles.AllowLeadingWhite
        | NumberStyles.AllowTrailingWhite;

    /// <summary>Far beyond any body, and safe to reckon with.</summary>
    private const decimal Largest = 100_000m;

    /// <summary>Takes a comma for the decimal point: thousands are never needed.</summary>
    public static decimal? Number(string? text, string field, ICollection<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (
            decimal.TryParse(
                text.Replace(',', '.'),
                Plain,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs(number) <= Largest
        )
            return number;
        errors.Add(new(field, "Type a number, for example 172 or 63.5."));
        return null;
    }

    /// <summary>As a date input sends it.</summary>
    public static DateOnly? Date(string? text, string field, ICollection<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return date;
        errors.Add(new(field, "Type a whole date: day, month and year."));
        return null;
    }

    public static string Text(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Text(decimal? number) =>
        number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}

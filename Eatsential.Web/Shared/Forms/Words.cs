using System.Globalization;

namespace Eatsential.Web.Shared.Forms;

/// <summary>Values as a sentence has them.</summary>
internal static class Words
{
    public const string NotGiven = "not given";

    public static string Of(DateOnly? date) =>
        date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? NotGiven;

    public static string Of(string? text) => string.IsNullOrEmpty(text) ? NotGiven : $"“{text}”";
}

using System.Globalization;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Meals;

/// <summary>Figures and lists as people read them.</summary>
internal static class MealText
{
    private const double MetresPerMile = 1609.344;

    public static string Price(decimal? dollars) =>
        dollars is { } known
            ? known.ToString("$#,##0.00", CultureInfo.InvariantCulture)
            : "Price not provided";

    public static string Kcal(int? kcal) =>
        kcal is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known:#,##0} kcal")
            : "Calories not provided";

    public static string? Protein(decimal? grams) =>
        grams is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known:0.#} g protein")
            : null;

    public static string Distance(double metres) =>
        metres < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(metres / 10) * 10:0} m")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{metres / 1000:0.0} km ({metres / MetresPerMile:0.0} mi)"
            );

    public static string Count(int? total, bool isLeast) =>
        total switch
        {
            null => "Nearest meals first",
            1 => "1 meal",
            { } many => string.Create(
                CultureInfo.InvariantCulture,
                $"{many:#,##0}{(isLeast ? "+" : "")} meals"
            ),
        };

    /// <summary>Names of the allergens in a mask, groups before species.</summary>
    public static string Names(long mask, AllergenTree tree) =>
        string.Join(
            ", ",
            tree.All.Where(a => (mask & (1L << a.Bit)) != 0).Select(a => a.Name.ToLowerInvariant())
        );

    public static string Ago(DateTimeOffset moment, DateTimeOffset now) =>
        (now - moment).Days switch
        {
            <= 0 => "today",
            1 => "yesterday",
            < 60 and var days => string.Create(CultureInfo.InvariantCulture, $"{days} days ago"),
            var days => string.Create(CultureInfo.InvariantCulture, $"{days / 30} months ago"),
        };
}

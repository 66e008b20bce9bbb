using System.Globalization;

namespace Eatsential.Web.Features.Meals;

/// <summary>The closed list of orders, as addresses and people name them.</summary>
public static class MealSorts
{
    public static IReadOnlyList<MealSort> All { get; } = Enum.GetValues<MealSort>();

    public static string Name(MealSort sort) => sort.ToString().ToLowerInvariant();

    public static string Label(MealSort sort) =>
        sort switch
        {
            MealSort.Price => "Price, low to high",
            MealSort.Kcal => "Calories, low to high",
            MealSort.Protein => "Protein, high to low",
            MealSort.Distance => "Nearest first",
            _ => "Name",
        };

    /// <summary>The sort of exactly this name, or null.</summary>
    public static MealSort? Find(string? name)
    {
        foreach (var sort in All)
        {
            if (Name(sort) == name)
                return sort;
        }
        return null;
    }

    /// <summary>Whether text reads as a key of this sort.</summary>
    public static bool IsKey(MealSort sort, string text) =>
        sort switch
        {
            MealSort.Name => text.Length <= 255,
            MealSort.Kcal => int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            ),
            MealSort.Distance => double.TryParse(text, CultureInfo.InvariantCulture, out var metres)
                && double.IsFinite(metres),
            _ => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= MealKeys.NoPrice,
        };
}

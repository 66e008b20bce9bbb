namespace Eatsential.Web.Features.Restaurants;

/// <summary>The order of a menu.</summary>
internal static class Courses
{
    private static readonly string[] InOrder =
    [
        "Breakfast",
        "Starter",
        "Soup",
        "Salad",
        "Sandwich",
        "Main",
        "Side",
        "Dessert",
        "Drink",
    ];

    /// <summary>Where a course stands; one that is not among the usual ones comes after them.</summary>
    public static int Place(string? course) =>
        Array.FindIndex(InOrder, usual => usual.Equals(course, StringComparison.OrdinalIgnoreCase))
            is >= 0
                and var place
            ? place
            : InOrder.Length;

    /// <summary>As a heading over several meals.</summary>
    public static string Heading(string? course) =>
        course switch
        {
            null => "Menu",
            "Starter" or "Soup" or "Salad" or "Main" or "Side" or "Dessert" or "Drink" =>
                $"{course}s",
            "Sandwich" => "Sandwiches",
            _ => course,
        };
}

using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>What a menu says of a dish beside its ingredients.</summary>
/// <param name="Price">US dollars; null when not published.</param>
public sealed record MealBasics(string Name, string? Description, string? Category, decimal? Price)
{
    private const int DescriptionMax = 4_000;
    private const decimal PriceMax = 100_000;

    public MealBasics Trimmed() => new(Name.Trim(), Null(Description), Null(Category), Price);

    /// <returns>The first thing wrong with it; null is nothing.</returns>
    public string? Fault() =>
        Name.Length == 0 ? "Give the dish a name."
        : Price is <= 0 or > PriceMax
            ? "Give a price above 0, or leave it empty when it is not known."
        : StaffText.Fault("name", Name, Rules.MealNameMax)
            ?? StaffText.Fault("description", Description, DescriptionMax)
            ?? StaffText.Fault("category", Category, Rules.MealCategoryMax);

    private static string? Null(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

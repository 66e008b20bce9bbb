using System.Globalization;
using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Import;
using Eatsential.Data.Reference;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>A row as it will be stored, in words.</summary>
/// <param name="Values">Every column with a meaning, with what will be kept of it.</param>
public sealed record PreviewRow(
    int Number,
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Values,
    IReadOnlyList<CellProblem> Problems,
    bool IsRefused
)
{
    private const string NotKnown = "not known";

    /// <summary>The first rows of the file.</summary>
    public static IReadOnlyList<PreviewRow> Of(ImportFile file, ImportOrder order, int most) =>
        order.Mapping.Kind == ImportKind.Menu
            ? [.. MenuRows.Of(file, order).Take(most).Select(row => Of(row, order.Mapping))]
            :
            [
                .. RestaurantRows
                    .Of(new RestaurantReader(file, order.Mapping))
                    .Take(most)
                    .Select(Of),
            ];

    private static PreviewRow Of(MenuRow row, ColumnMapping mapping)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var meaning in mapping.Columns.OfType<ColumnMeaning>())
        {
            switch (meaning.Menu)
            {
                case MenuField.Restaurant:
                    Add("Restaurant", row.Restaurant);
                    break;
                case MenuField.Description:
                    Add("Description", row.Description);
                    break;
                case MenuField.Category:
                    Add("Category", row.Category);
                    break;
                case MenuField.Serving:
                    Add("Serving", row.ServingSize);
                    break;
                case MenuField.Price:
                    Add("Price", row.Price is { } price ? Invariant($"${price:0.00}") : null);
                    break;
                case MenuField.Nutrient:
                    var nutrient = meaning.Nutrient!.Value;
                    Add(
                        nutrient.Label(),
                        row.Facts[nutrient] is { } amount
                            ? Invariant($"{amount:0.#} {nutrient.Unit()}")
                            : null
                    );
                    break;
                case MenuField.Ingredients:
                    Add("Ingredient statement", row.IngredientStatement);
                    Add("Named in it", Stated(row.IngredientStatement));
                    break;
            }
        }
        if (mapping.Columns.Any(c => c is not null && IsOfAllergens(c)))
        {
            Add("Contains", Names(row.Contains, row.AllergensStated));
            Add("May contain", Names(row.MayContain, row.CrossContactDeclared));
        }
        return new(row.Number, row.Name, values, row.Problems, row.IsRefused);

        void Add(string label, string? value) =>
            values.Add(new(label, value is null ? NotKnown : ImportText.Short(value)));
    }

    private static PreviewRow Of(RestaurantRow row)
    {
        KeyValuePair<string, string>[] values =
        [
            new("Address", $"{row.Address}, {row.City}, {row.State} {row.ZipCode}"),
            new("Cuisine", row.Cuisine ?? NotKnown),
            new(
                "Place",
                row is { Latitude: { } north, Longitude: { } east }
                    ? Invariant($"{north:0.####}, {east:0.####}")
                    : NotKnown
            ),
            new("Phone", row.Phone ?? NotKnown),
            new("Website", row.Website ?? NotKnown),
        ];
        return new(row.Number, row.Name, values, row.Problems, row.IsRefused);
    }

    private static bool IsOfAllergens(ColumnMeaning meaning) =>
        meaning.Menu
            is MenuField.Contains
                or MenuField.MayContain
                or MenuField.Allergen
                or MenuField.NoAllergens;

    private static string? Stated(string? statement)
    {
        if (statement is null)
            return null;
        var reading = AllergenDerivation.Of(statement, IngredientVocabulary.Current);
        var found = reading
            .Allergens(Presence.Contains)
            .Select(NameOf)
            .Concat(reading.Allergens(Presence.MayContain).Select(s => $"may contain {NameOf(s)}"))
            .ToList();
        return found.Count > 0 ? string.Join(", ", found) : "no allergen we recognise";
    }

    private static string? Names(IReadOnlyCollection<string> slugs, bool isStated) =>
        slugs.Count > 0 ? string.Join(", ", slugs.Select(NameOf))
        : isStated ? "none, says the file"
        : null;

    private static string NameOf(string slug) =>
        AllergenWords.Standard.Tree.Find(slug)?.Name ?? slug;

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Import;

/// <summary>Reads the rows of a menu as its mapping says; nothing is filled in and nothing dropped without a word.</summary>
public sealed class MenuReader(ImportFile file, ColumnMapping mapping)
{
    private const int RestaurantMax = 255;
    private const int TextMax = 20_000;

    public IEnumerable<MenuRow> Rows() =>
        file.Rows().Select(row => Read(new RowCells(row, file.Headers, mapping)));

    private MenuRow Read(RowCells cells)
    {
        var declared = new Declared();
        var amounts = new Dictionary<Nutrient, decimal?>();
        foreach (var (index, meaning) in cells.Mapped)
        {
            switch (meaning.Menu)
            {
                case MenuField.Nutrient:
                    amounts[meaning.Nutrient!.Value] = AmountCell.Read(
                        cells,
                        index,
                        meaning,
                        mapping.DecimalMark
                    );
                    break;
                case MenuField.Contains:
                    declared.Add(Presence.Contains, List(cells, index));
                    break;
                case MenuField.MayContain:
                    declared.Add(Presence.MayContain, List(cells, index));
                    break;
                case MenuField.Allergen:
                    declared.Add(meaning.Allergen!, YesOrNo(cells, index));
                    break;
            }
        }
        var price = At(MenuField.Price) is { } column
            ? PriceCell.Read(cells, column, mapping.DecimalMark)
            : null;
        var row = new MenuRow(cells.Number, Name(cells))
        {
            Restaurant = cells.Line(At(MenuField.Restaurant), RestaurantMax),
            Description = cells.Line(At(MenuField.Description), TextMax),
            Category = cells.Line(At(MenuField.Category), Rules.MealCategoryMax),
            ServingSize = cells.Line(At(MenuField.Serving), Rules.ServingSizeMax),
            Price = price,
            IngredientStatement = Cut(cells, At(MenuField.Ingredients)),
            Facts = NutrientFacts.From(nutrient => amounts.GetValueOrDefault(nutrient)),
            Contains = declared.Contains,
            MayContain = [.. declared.MayContain.Except(declared.Contains)],
            AllergensStated = declared.AllergensStated,
            CrossContactDeclared = declared.CrossContactDeclared,
        };
        return row with { Problems = cells.Problems };
    }

    private string Name(RowCells cells)
    {
        var index = At(MenuField.Name);
        var before = cells.Problems.Count;
        var name = cells.Line(index, Rules.MealNameMax);
        if (name is null)
        {
            if (cells.Problems.Count == before)
                cells.Refuse(index!.Value, "a dish needs a name");
            return "";
        }
        var variants = cells
            .Mapped.Where(c => c.Meaning.Menu == MenuField.Variant)
            .Select(c => cells.Line(c.Index, Rules.MealNameMax))
            .OfType<string>()
            .ToList();
        if (variants.Count == 0)
            return name;
        var whole = $"{name} ({string.Join(", ", variants)})";
        if (whole.Length > Rules.MealNameMax)
            cells.Refuse(
                index!.Value,
                $"with its variant longer than {Rules.MealNameMax} characters"
            );
        return whole;
    }

    private static string? Cut(RowCells cells, int? index)
    {
        var text = cells.Text(index);
        if (text is null || text.Length <= TextMax)
            return text;
        cells.Refuse(index!.Value, $"longer than {TextMax} characters");
        return null;
    }

    private static AllergenList List(RowCells cells, int index)
    {
        var list = AllergenWords.Standard.Read(cells[index]);
        foreach (var word in list.UnknownWords)
            cells.Refuse(index, $"“{word}” is no allergen we know by that name");
        return list;
    }

    /// <summary>Contains, may contain, or null: the cell says no, or nothing.</summary>
    private static Presence? YesOrNo(RowCells cells, int index)
    {
        switch (cells[index].Trim().ToLowerInvariant())
        {
            case "y"
            or "yes"
            or "x"
            or "1"
            or "true"
            or "✓"
            or "✔"
            or "●"
            or "•"
            or "c"
            or "contains":
                return Presence.Contains;
            case "m"
            or "mc"
            or "may"
            or "may contain"
            or "maybe"
            or "t"
            or "trace"
            or "traces"
            or "possible"
            or "(m)"
            or "(x)":
                return Presence.MayContain;
            case "n" or "no" or "0" or "false" or "none" or "✗" or "✘" or "free":
                return null;
            case var text:
                if (!CellText.IsUnknown(text))
                    cells.Refuse(index, "this is neither yes, no nor may contain");
                return null;
        }
    }

    private int? At(MenuField field)
    {
        for (var i = 0; i < mapping.Columns.Count; i++)
        {
            if (mapping.Columns[i]?.Menu == field)
                return i;
        }
        return null;
    }

    private sealed class Declared
    {
        public SortedSet<string> Contains { get; } = new(StringComparer.Ordinal);
        public SortedSet<string> MayContain { get; } = new(StringComparer.Ordinal);
        public bool AllergensStated { get; private set; }
        public bool CrossContactDeclared { get; private set; }

        public void Add(Presence presence, AllergenList list)
        {
            AllergensStated |= presence == Presence.Contains && list.IsStated;
            (presence == Presence.Contains ? Contains : MayContain).UnionWith(list.Slugs);
            CrossContactDeclared |= presence == Presence.MayContain && list.IsStated;
        }

        public void Add(string slug, Presence? presence)
        {
            AllergensStated |= presence is not null;
            if (presence == Presence.Contains)
                Contains.Add(slug);
            if (presence != Presence.MayContain)
                return;
            MayContain.Add(slug);
            CrossContactDeclared = true;
        }
    }
}

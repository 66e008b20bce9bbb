using System.Collections.Frozen;
using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Import;

/// <summary>Reads the rows of a menu as its mapping says; nothing is filled in and nothing dropped without a word.</summary>
public sealed class MenuReader(ImportFile file, ColumnMapping mapping)
{
    private const int RestaurantMax = 255;
    private const int TextMax = 20_000;

    private static readonly FrozenSet<string> Totals = FrozenSet.ToFrozenSet(
        ["total", "totals", "grand total", "subtotal", "sum", "average", "averages", "mean"],
        StringComparer.OrdinalIgnoreCase
    );

    public IEnumerable<MenuRow> Rows() =>
        file.Rows().Select(row => Read(new RowCells(row, file.Headers, mapping)));

    private MenuRow Read(RowCells cells)
    {
        var declared = new RowAllergens();
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
                    declared.AddList(Presence.Contains, List(cells, index));
                    break;
                case MenuField.MayContain:
                    declared.AddList(Presence.MayContain, List(cells, index));
                    break;
                case MenuField.Allergen:
                    declared.AddAnswer(meaning.Allergens, YesOrNo(cells, index));
                    break;
                case MenuField.NoAllergens:
                    declared.AddNoAllergens(YesOrNo(cells, index));
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
            MayContain = declared.MayContain,
            AllergensStated = declared.AreStated,
            CrossContactDeclared = declared.IsCrossContactDeclared,
            Cells = cells.All,
        };
        foreach (var contradiction in declared.Contradictions())
            cells.RefuseRow(contradiction);
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
        if (Totals.Contains(name))
            cells.Refuse(index!.Value, "this looks like a line of totals, not like a dish");
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

    private static AllergenAnswer YesOrNo(RowCells cells, int index)
    {
        if (AllergenAnswers.Read(cells[index]) is { } answer)
            return answer;
        cells.Refuse(index, "this is neither yes, no nor may contain");
        return AllergenAnswer.NotStated;
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
}

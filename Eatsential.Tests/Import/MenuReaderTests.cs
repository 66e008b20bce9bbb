using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Tests.Import;

public sealed class MenuReaderTests
{
    [Fact]
    public void Salt_becomes_sodium_and_kilojoules_become_kcal()
    {
        var row = Files.Menu("Item,Energy (kJ),Salt (g)\nSoup,1046,0.9\n").Single();

        Assert.Equal(250, row.Facts.Energy);
        Assert.Equal(360, row.Facts.Sodium);
    }

    [Theory]
    [InlineData("Sodium (mg)", "0.4 g", 400)]
    [InlineData("Sodium (g)", "0.4", 400)]
    [InlineData("Salt (g)", "900 mg", 360)]
    [InlineData("Salt (mg)", "900", 360)]
    [InlineData("Sodium", "1,110", 1110)]
    public void A_unit_in_the_cell_beats_the_one_in_the_header(
        string header,
        string cell,
        int sodium
    ) => Assert.Equal(sodium, Files.Menu($"Item;{header}\nSoup;{cell}\n").Single().Facts.Sodium);

    [Fact]
    public void Of_both_energies_in_one_cell_kcal_is_taken() =>
        Assert.Equal(250, Files.Menu("Item,Energy\nSoup,1046kJ / 250kcal\n").Single().Facts.Energy);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("n/a")]
    [InlineData("varies")]
    [InlineData("tbc")]
    public void What_is_not_known_is_null_in_every_column(string cell)
    {
        var row = Files
            .Menu(
                $"Item,Price,Calories,Salt (g),Description,Ingredients,Contains,May contain\nSoup{string.Concat(Enumerable.Repeat(',' + cell, 7))}\n"
            )
            .Single();

        Assert.Empty(row.Problems);
        Assert.Equal(NutrientFacts.Unknown, row.Facts);
        Assert.Null(row.Price);
        Assert.Null(row.Description);
        Assert.Null(row.IngredientStatement);
        Assert.Empty(row.Contains);
        Assert.False(row.AllergensStated);
        Assert.False(row.CrossContactDeclared);
    }

    [Theory]
    [InlineData("$4", 4)]
    [InlineData("4.50", 4.5)]
    [InlineData("US$ 4.50", 4.5)]
    [InlineData("4.5 USD", 4.5)]
    public void A_price_in_dollars_is_taken(string cell, double price) =>
        Assert.Equal((decimal)price, Files.Menu($"Item,Price\nSoup,{cell}\n").Single().Price);

    [Theory]
    [InlineData("£4.50", "£")]
    [InlineData("4.50 €", "€")]
    [InlineData("C$5", "C$")]
    public void A_price_in_another_money_is_said_and_left_unknown(string cell, string money)
    {
        var row = Files.Menu($"Item,Price\nSoup,{cell}\n").Single();

        Assert.Null(row.Price);
        var problem = Assert.Single(row.Problems);
        Assert.False(problem.RefusesRow);
        Assert.Contains(money, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_cell_is_named_by_row_column_value_and_reason()
    {
        var rows = Files.Menu(
            "Item,Calories,Protein (g),Contains\nSoup,lots,-3,Milk\nPie,300,<1,Milk|Unobtainium\n,1,2,\n"
        );

        Assert.Equal(
            [
                (2, "Calories", "lots", true),
                (2, "Protein (g)", "-3", true),
                (3, "Protein (g)", "<1", false),
                (3, "Contains", "Milk|Unobtainium", true),
                (4, "Item", "", true),
            ],
            rows.SelectMany(r => r.Problems).Select(p => (p.Row, p.Column, p.Value, p.RefusesRow))
        );
        Assert.All(rows.SelectMany(r => r.Problems), p => Assert.NotEmpty(p.Reason));
    }

    [Fact]
    public void Variants_tell_dishes_of_one_name_apart() =>
        Assert.Equal(
            ["Latte (Small, Oat)", "Latte"],
            Files.Menu("Item,Size,Option\nLatte,Small,Oat\nLatte,,\n").Select(r => r.Name)
        );

    [Fact]
    public void Columns_of_yes_and_no_are_read_for_each_allergen()
    {
        var rows = Files.Menu("Item,Milk,Eggs,Soya\nPie,Y,May contain,N\nTart,x,,perhaps\n");

        Assert.Equal(["milk"], rows[0].Contains);
        Assert.Equal(["eggs"], rows[0].MayContain);
        Assert.True(rows[0].CrossContactDeclared);
        Assert.Equal("Soya", Assert.Single(rows[1].Problems).Column);
    }

    [Fact]
    public void May_contain_none_is_a_declaration_and_an_empty_cell_is_not()
    {
        var rows = Files.Menu("Item,May contain\nPie,none\nTart,\n");

        Assert.True(rows[0].CrossContactDeclared);
        Assert.False(rows[1].CrossContactDeclared);
    }

    [Fact]
    public void Text_that_could_deceive_the_reader_is_refused()
    {
        var row = Files.Menu("Item,Description\nSoup,fish\u202Eklim\n").Single();

        Assert.True(row.IsRefused);
    }

    [Fact]
    public void A_formula_is_text_like_any_other() =>
        Assert.Equal("=SUM(A1)", Files.Menu("Item,Category\n=SUM(A1),\n").Single().Name);

    [Theory]
    [InlineData("Salt", "0.5g salt", 200)]
    [InlineData("Sodium (mg)", "0.5 g salt", 200)]
    [InlineData("Salt", "200 mg sodium", 200)]
    [InlineData("Sodium", "480mg (21%)", 480)]
    [InlineData("Sodium", "480*", 480)]
    public void What_stands_beside_the_amount_is_understood(
        string header,
        string cell,
        int sodium
    ) => Assert.Equal(sodium, Files.Menu($"Item;{header}\nSoup;{cell}\n").Single().Facts.Sodium);

    [Fact]
    public void The_amount_of_something_else_is_refused() =>
        Assert.True(Files.Menu("Item,Sodium\nSoup,5 g fat\n").Single().IsRefused);

    [Theory]
    [InlineData("Item,Contains,Milk\nPie,Milk,N\n", "both yes and no to Milk")]
    [InlineData("Item,Contains,Milk\nPie,None,Y\n", "there are no allergens")]
    [InlineData("Item,No allergens,Soya\nPie,Y,Y\n", "there are no allergens")]
    [InlineData("Item,Contains,Nuts\nPie,Almonds,N\n", "both yes and no to Almond")]
    [InlineData("Item,Gluten,Wheat,Rye,Barley,Oats\nPie,Y,N,N,N,N\n", "both yes and no")]
    [InlineData("Item,Gluten,Wheat\nPie,N,Y\n", "both yes and no to Wheat")]
    public void A_row_that_contradicts_itself_on_allergens_is_refused(string menu, string reason)
    {
        var row = Files.Menu(menu).Single();

        Assert.True(row.IsRefused);
        Assert.Contains(reason, Assert.Single(row.Problems).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Item,Gluten,Wheat,Barley\nPie,Y,N,Y\n", "barley", "")]
    [InlineData("Item,Gluten,Wheat\nPie,Y,N\n", "barley oats rye", "")]
    [InlineData("Item,Cereals containing gluten\nPie,Y\n", "barley oats rye wheat", "")]
    [InlineData("Item,Contains,May contain,Milk\nPie,Milk,Milk|Eggs,Y\n", "milk", "eggs")]
    [InlineData("Item,May contain,Milk\nPie,Milk,N\n", "", "milk")]
    public void Cells_that_agree_are_put_together(string menu, string contains, string mayContain)
    {
        var row = Files.Menu(menu).Single();

        Assert.Empty(row.Problems);
        Assert.Equal(contains, string.Join(' ', row.Contains));
        Assert.Equal(mayContain, string.Join(' ', row.MayContain));
    }

    [Fact]
    public void No_allergens_is_a_statement_and_an_unanswered_column_is_not()
    {
        var rows = Files.Menu("Item,No allergens\nPie,Y\nTart,\nCake,N\n");

        Assert.Equal([true, false, false], rows.Select(r => r.AllergensStated));
    }

    [Theory]
    [InlineData("Total")]
    [InlineData("AVERAGE")]
    public void A_line_of_totals_is_no_dish(string name) =>
        Assert.True(Files.Menu($"Item,Calories\n{name},4000\n").Single().IsRefused);

    [Fact]
    public void A_name_that_no_page_could_print_is_refused_and_any_other_kept()
    {
        var rows = Files.Menu(
            $"Item,Calories\n{new string('x', 5000)},1\nO'Brien's 🍕 עוף,2\n\"=cmd|' /C calc'!A0\",3\n"
        );

        Assert.Equal([true, false, false], rows.Select(r => r.IsRefused));
        Assert.Equal(["O'Brien's 🍕 עוף", "=cmd|' /C calc'!A0"], rows.Skip(1).Select(r => r.Name));
    }
}

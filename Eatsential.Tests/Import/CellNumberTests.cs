using System.Globalization;
using Eatsential.Data.Import;

namespace Eatsential.Tests.Import;

public sealed class CellNumberTests
{
    [Theory]
    [InlineData("7", "7", "")]
    [InlineData("0", "0", "")]
    [InlineData("0.5 g", "0.5", "g")]
    [InlineData("0,5g", "0.5", "g")]
    [InlineData(".5", "0.5", "")]
    [InlineData("1,110", "1110", "")]
    [InlineData("1,110 mg", "1110", "mg")]
    [InlineData("1.110,5", "1110.5", "")]
    [InlineData("1,110.5", "1110.5", "")]
    [InlineData("1 110", "1110", "")]
    [InlineData("1\u00A0110 kcal", "1110", "kcal")]
    [InlineData("1'110", "1110", "")]
    [InlineData("12,345,678", "12345678", "")]
    [InlineData("0.125", "0.125", "")]
    [InlineData("12 µg", "12", "µg")]
    public void An_amount_is_read_as_it_is_meant(string text, string value, string unit)
    {
        var number = CellNumber.Read(text, DecimalMark.NotKnown);

        Assert.Null(number.Reason);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
        Assert.Equal(unit, number.Unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData(" varies ")]
    [InlineData("TBC")]
    public void What_nobody_filled_in_is_unknown_and_no_fault(string text) =>
        Assert.Equal(
            new CellNumber(null, "", null, false),
            CellNumber.Read(text, DecimalMark.Point)
        );

    [Theory]
    [InlineData("<1", true)]
    [InlineData("less than 1 g", true)]
    [InlineData("450-600", true)]
    [InlineData("450–600 kcal", true)]
    [InlineData("250/500", true)]
    [InlineData("trace", true)]
    [InlineData("100+", true)]
    [InlineData("-5", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1,11,000", false)]
    [InlineData("seven", false)]
    [InlineData("12%", false)]
    [InlineData("1.110", false)]
    [InlineData("=1+1", false)]
    public void What_is_not_one_amount_is_never_guessed(string text, bool isStatement)
    {
        var number = CellNumber.Read(text, DecimalMark.NotKnown);

        Assert.Null(number.Value);
        Assert.NotNull(number.Reason);
        Assert.Equal(isStatement, number.IsStatement);
    }

    [Theory]
    [InlineData("1.110", DecimalMark.Point, "1.110")]
    [InlineData("1.110", DecimalMark.Comma, "1110")]
    [InlineData("1,110", DecimalMark.Point, "1110")]
    [InlineData("1,110", DecimalMark.Comma, "1.110")]
    public void The_rest_of_the_file_decides_what_could_be_either(
        string text,
        DecimalMark mark,
        string value
    ) =>
        Assert.Equal(
            decimal.Parse(value, CultureInfo.InvariantCulture),
            CellNumber.Read(text, mark).Value
        );

    [Theory]
    [InlineData("1.5 2.25 300", DecimalMark.Point)]
    [InlineData("1,5 1.110 300", DecimalMark.Comma)]
    [InlineData("1.110,5 2", DecimalMark.Comma)]
    [InlineData("1,110.5 2", DecimalMark.Point)]
    [InlineData("1.5 1,5", DecimalMark.NotKnown)]
    [InlineData("1,110 2 -", DecimalMark.NotKnown)]
    public void Numbers_that_can_be_read_in_one_way_tell_the_mark(string cells, DecimalMark mark) =>
        Assert.Equal(mark, CellNumber.MarkOf(cells.Split(' ')));
}

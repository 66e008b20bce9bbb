using System.Diagnostics;
using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Safety;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Eatsential.Tests.Domain.Ingredients;

public class AllergenDerivationProperties
{
    private static readonly string[] Pieces =
    [
        "milk",
        "wheat flour",
        "Eggs",
        "cocoa butter",
        "almonds",
        "buckwheat",
        "soy lecithin",
        "natural flavour",
        "pesto",
        "gluten free",
        "vegan cheese",
        "may contain",
        "contains",
        "free from",
        "no",
        "made in a facility that handles",
        ", ",
        "; ",
        ". ",
        " (",
        ") ",
        "[",
        "]",
        ": ",
        " and ",
        " 2%",
        "\n",
        " ",
        "E322",
        "Ã©",
        "<b>",
        "</b>",
        "&amp;",
        "*",
        "\0",
        "zorb",
    ];

    private static readonly string[] Foods =
    [
        "milk",
        "wheat flour",
        "eggs",
        "almonds",
        "prawns",
        "sesame seeds",
        "cocoa butter",
        "rice",
        "mustard",
        "tofu",
        "bread",
        "natural flavour",
    ];

    [Property(MaxTest = 500)]
    public void It_never_throws_and_points_into_the_text(string? anything)
    {
        var text = anything ?? "";
        AssertSpansWithin(text, Reading.Of(text));
    }

    [Property(MaxTest = 1000)]
    public Property It_never_throws_on_broken_statements() =>
        Prop.ForAll(Broken(), text => AssertSpansWithin(text, Reading.Of(text)));

    [Property(MaxTest = 300)]
    public Property An_ingredient_more_is_an_allergen_more() =>
        Prop.ForAll(
            Lists(),
            list =>
                Assert.Contains("milk", Reading.Of(list + ", milk").Allergens(Presence.Contains))
        );

    [Property(MaxTest = 300)]
    public Property Capitals_change_nothing() =>
        Prop.ForAll(
            Lists(),
            list => Assert.Equal(Reading.Contains(list), Reading.Contains(list.ToUpperInvariant()))
        );

    [Property(MaxTest = 500)]
    public Property A_sentence_more_takes_nothing_away() =>
        Prop.ForAll(
            Lists(),
            Broken(),
            (list, more) =>
            {
                var before = Reading.Of(list).Allergens(Presence.Contains);
                var after = Reading.Of($"{list}. {more}").Allergens(Presence.Contains);
                Assert.Subset(after.ToHashSet(), before.ToHashSet());
            }
        );

    [Theory]
    [InlineData("(")]
    [InlineData("milk ")]
    [InlineData("pesto (")]
    [InlineData("gluten ")]
    [InlineData("vegan ")]
    [InlineData("a:")]
    [InlineData("may contain ")]
    [InlineData("nuts may be present ")]
    [InlineData("free from milk, ")]
    [InlineData("milk, egg free ")]
    [InlineData("cross contact ")]
    [InlineData("instead of ")]
    [InlineData("cr\uFFFDme ")]
    [InlineData("<b")]
    [InlineData("&")]
    [InlineData("wheatwheatwheatwheatwheatwheatwheatwheat ")]
    [InlineData("a\n")]
    [InlineData("may contain nut\nmilk\n")]
    [InlineData("free from nut\nnot used\n")]
    public void A_hostile_text_costs_no_more_than_its_length(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        var quarter = text[..(text.Length / 4)];
        var (whole, part) = (TimeSpan.MaxValue, TimeSpan.MaxValue);

        // Four times the text is four times the work, sixteen times where it is read again for every word of it. The
        // fastest of each, by turns, on a machine that does other things as well.
        for (var round = 0; round < 20 && (round < 2 || whole > part * 8); round++)
        {
            part = Faster(part, Timed(() => Reading.Of(quarter)));
            whole = Faster(whole, Timed(() => Reading.Of(text)));
        }
        Assert.True(
            whole <= part * 8,
            $"{part.TotalMilliseconds} ms, and {whole.TotalMilliseconds} ms for four times the text"
        );
    }

    private static TimeSpan Faster(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Timed(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static Arbitrary<string> Broken() =>
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    private static Arbitrary<string> Lists() =>
        Gen.Elements(Foods)
            .NonEmptyListOf()
            .Select(items => string.Join(", ", items))
            .ToArbitrary();

    private static void AssertSpansWithin(string text, StatementReading reading)
    {
        var spans = reading
            .Findings.Concat(reading.Denied)
            .SelectMany(f => f.Evidence.Select(e => e.Span))
            .Concat(reading.Unrecognised.Select(i => i.Span))
            .Concat(All(reading.Ingredients).Select(i => i.Span));
        Assert.All(
            spans,
            span =>
            {
                Assert.InRange(span.Start, 0, text.Length);
                Assert.InRange(span.Length, 1, text.Length - span.Start);
            }
        );
    }

    private static IEnumerable<StatementIngredient> All(
        IEnumerable<StatementIngredient> ingredients
    ) => ingredients.SelectMany(i => All(i.Children).Prepend(i));
}

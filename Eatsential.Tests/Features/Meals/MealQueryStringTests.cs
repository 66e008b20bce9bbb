using Eatsential.Data.Domain.Diets;
using Eatsential.Web.Features.Meals;

namespace Eatsential.Tests.Features.Meals;

public class MealQueryStringTests
{
    [Fact]
    public void An_address_reads_back_as_it_was_written()
    {
        var criteria = new MealCriteria
        {
            Words = "satay & söt",
            City = "New York",
            Cuisine = "Thai",
            Diets = [Diet.Vegan, Diet.GlutenFree],
            MaxKcal = 700,
            MaxPrice = 12.5m,
            Avoid = ["milk", "tree-nuts"],
            Show = MealShow.All,
            Sort = MealSort.Price,
            Near = new GeoPoint(40.713m, -74.006m),
            After = new MealCursor(MealSort.Price, "9.5", Guid.CreateVersion7()),
        };

        var read = MealQueryString.Read(MealUrls.Search("", criteria));

        Assert.Equal(MealUrls.Search("", criteria), MealUrls.Search("", read));
        Assert.Equal(criteria.After, read.After);
        Assert.Empty(read.Ignored);
    }

    [Theory]
    [InlineData("q=%00", "q")]
    [InlineData("q=a%E2%80%AEb", "q")]
    [InlineData("q=%F0%9F%8D%95", "q")]
    [InlineData("q=---", "q")]
    [InlineData("q=a b c d e f g h i", "q")]
    [InlineData("city=a&city=b", "city")]
    [InlineData("maxKcal=-1", "maxKcal")]
    [InlineData("maxKcal=0", "maxKcal")]
    [InlineData("maxKcal=5001", "maxKcal")]
    [InlineData("maxKcal=٣", "maxKcal")]
    [InlineData("maxKcal=1e3", "maxKcal")]
    [InlineData("maxPrice=-0.5", "maxPrice")]
    [InlineData("maxPrice=NaN", "maxPrice")]
    [InlineData("maxPrice=1,5", "maxPrice")]
    [InlineData("diet=carnivore", "diet")]
    [InlineData("show=safe", "show")]
    [InlineData("sort=drop table", "sort")]
    [InlineData("sort=distance", "sort")]
    [InlineData("near=91,0", "near")]
    [InlineData("near=a,b", "near")]
    [InlineData("near=1,2,3", "near")]
    [InlineData("after=!!!", "after")]
    [InlineData("after=AAAA", "after")]
    [InlineData("utm=1", "utm")]
    public void What_cannot_be_read_is_named_and_left_out(string query, string ignored)
    {
        var criteria = MealQueryString.Read(query);

        Assert.Equal([ignored], criteria.Ignored);
        Assert.Equal("", MealUrls.Search("", criteria with { Ignored = [] }));
    }

    [Fact]
    public void Five_thousand_letters_are_left_out()
    {
        var criteria = MealQueryString.Read($"q={new string('x', 5000)}&maxKcal=600");

        Assert.Equal(["q"], criteria.Ignored);
        Assert.Equal(600, criteria.MaxKcal);
    }

    [Fact]
    public void Empty_fields_of_the_form_are_no_filters()
    {
        var criteria = MealQueryString.Read("?q=&city=&maxKcal=&avoid=&sort=name");

        Assert.Empty(criteria.Ignored);
        Assert.Empty(MealFilter.Of(criteria));
    }

    [Theory]
    [InlineData("avoid=milk,peanuts", "milk|peanuts")]
    [InlineData("avoid=milk&avoid=peanuts", "milk|peanuts")]
    [InlineData("avoid=Tree Nuts", "tree-nuts")]
    [InlineData("avoid=tree_nuts,,milk,milk", "tree-nuts|milk")]
    [InlineData("avoid=penuts", "penuts")]
    public void Allergens_are_read_from_lists_and_from_boxes(string query, string expected) =>
        Assert.Equal(expected.Split('|'), MealQueryString.Read(query).Avoid);

    [Theory]
    [InlineData("avoid=%00")]
    [InlineData("avoid=%F0%9F%8D%95")]
    public void A_word_to_avoid_is_never_dropped(string query) =>
        Assert.Single(MealQueryString.Read(query).Avoid);

    [Fact]
    public void Neither_are_very_long_or_very_many()
    {
        var longWord = MealQueryString.Read($"avoid={new string('x', 5000)}").Avoid;
        var many = MealQueryString
            .Read("avoid=" + string.Join(',', Enumerable.Range(0, 500)))
            .Avoid;

        Assert.True(Assert.Single(longWord).Length < 60);
        Assert.Equal("436 more words", many[^1]);
    }

    [Fact]
    public void A_cursor_of_another_order_is_left_out()
    {
        var cursor = new MealCursor(MealSort.Price, "5", Guid.CreateVersion7());

        Assert.Equal(["after"], MealQueryString.Read($"after={cursor}").Ignored);
        Assert.Equal(cursor, MealQueryString.Read($"sort=price&after={cursor}").After);
    }

    [Theory]
    [InlineData(MealSort.Price, "1e999")]
    [InlineData(MealSort.Price, "99999999999999999999999999999999999")]
    [InlineData(MealSort.Kcal, "5.5")]
    [InlineData(MealSort.Distance, "NaN")]
    [InlineData(MealSort.Distance, "Infinity")]
    [InlineData(MealSort.Name, "a\0b")]
    public void A_cursor_with_a_key_of_another_kind_is_left_out(MealSort sort, string key) =>
        Assert.Null(MealCursor.Parse(new MealCursor(sort, key, Guid.CreateVersion7()).ToString()));
}

namespace Eatsential.Tests.Import;

public sealed class RestaurantReaderTests
{
    private const string Header =
        "id,name,building,street,borough,state,zipcode,latitude,longitude\n";

    [Fact]
    public void House_number_and_street_make_the_address()
    {
        var rows = Files.Restaurants(
            Header
                + "1,Ann's,12,Main St,Queens,NY,11372,40.75,-73.88\n2,Bo's,,Pier 60,Queens,NY,11372,,\n"
        );

        Assert.Equal(["12 Main St", "Pier 60"], rows.Select(r => r.Address));
        Assert.Equal((40.75m, -73.88m), (rows[0].Latitude, rows[0].Longitude));
        Assert.Empty(rows.SelectMany(r => r.Problems));
    }

    [Theory]
    [InlineData("40.75,")]
    [InlineData(",-73.88")]
    [InlineData("0,0")]
    [InlineData("140.75,-73.88")]
    [InlineData("41.7461,-92.7297")]
    public void A_place_that_cannot_be_is_left_out_whole_and_told(string place)
    {
        var neighbours = string.Concat(
            Enumerable
                .Range(0, 6)
                .Select(i => $"{i},N{i},{i},Main St,Queens,NY,11372,40.7{i},-73.8{i}\n")
        );

        var row = Files.Restaurants(
            Header + neighbours + $"9,Far,9,Main St,Queens,NY,11372,{place}\n"
        )[^1];

        Assert.Null(row.Latitude);
        Assert.Null(row.Longitude);
        Assert.False(row.IsRefused);
        Assert.Single(row.Problems);
    }

    [Fact]
    public void A_restaurant_without_a_name_is_refused() =>
        Assert.True(
            Files.Restaurants(Header + "1,,12,Main St,Queens,NY,11372,,\n").Single().IsRefused
        );
}

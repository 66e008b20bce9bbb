using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>The rows of a list of restaurants. One identifier stands for one restaurant: its second row is refused.</summary>
internal static class RestaurantRows
{
    public static IEnumerable<RestaurantRow> Of(RestaurantReader reader)
    {
        var identifiers = new RowOrdinals();
        foreach (var row in reader.Rows())
        {
            var isRepeat =
                row.ExternalId is { } id && !row.IsRefused && identifiers.Next("", id) > 0;
            yield return isRepeat
                ? row with
                {
                    Problems =
                    [
                        .. row.Problems,
                        new(
                            row.Number,
                            "",
                            row.ExternalId!,
                            "a row above has this identifier",
                            RefusesRow: true
                        ),
                    ],
                }
                : row;
        }
    }
}

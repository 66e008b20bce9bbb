using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>The rows of a menu as an order reads them.</summary>
internal static class MenuRows
{
    public static IEnumerable<MenuRow> Of(ImportFile file, ImportOrder order)
    {
        var rows = new MenuReader(file, order.Mapping).Rows();
        return order.NamesRestaurant ? rows : rows.Select(Placed);
    }

    private static MenuRow Placed(MenuRow row) =>
        row.Restaurant is null
            ? row with
            {
                Problems =
                [
                    .. row.Problems,
                    new(row.Number, "", "", "no restaurant is named", RefusesRow: true),
                ],
            }
            : row;
}

using System.Text.RegularExpressions;

namespace Eatsential.Data.Import;

/// <summary>Reads a price. The catalogue counts in US dollars and knows no rate of exchange.</summary>
internal static partial class PriceCell
{
    private const decimal Most = 99_999.99m;

    public static decimal? Read(RowCells cells, int index, DecimalMark mark)
    {
        var text = cells[index];
        var currency = Currency().Match(text).Value.Trim();
        if (currency.Length > 0 && currency.ToUpperInvariant() is not ("$" or "US$" or "USD"))
        {
            cells.SetAside(
                index,
                $"the price is in {currency} and not in US dollars, left unknown"
            );
            return null;
        }
        var number = CellNumber.Read(Currency().Replace(text, "").Trim(), mark);
        if (number.Reason is not null || number.Unit.Length > 0)
        {
            if (number.IsStatement)
                cells.SetAside(index, $"{number.Reason}, left unknown");
            else
                cells.Refuse(index, number.Reason ?? "this is no price");
            return null;
        }
        if (number.Value is not { } price)
            return null;
        switch (Math.Round(price, 2, MidpointRounding.AwayFromZero))
        {
            case 0:
                cells.SetAside(index, "a price of nothing, left unknown");
                return null;
            case > Most:
                cells.Refuse(index, "this is no price of a dish");
                return null;
            case var rounded:
                return rounded;
        }
    }

    [GeneratedRegex(
        @"(?:US|C|A|NZ|HK|CA|AU)?\$|[£€¥₹₩₽₺₫฿]|\b(?:USD|GBP|EUR|CAD|AUD|CHF|JPY|INR|SEK|NOK|DKK|PLN|MXN)\b|(?<=\d)p\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Currency();
}

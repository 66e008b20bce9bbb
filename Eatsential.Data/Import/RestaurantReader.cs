using Eatsential.Data.Domain;

namespace Eatsential.Data.Import;

/// <summary>Reads the rows of a list of restaurants as its mapping says.</summary>
public sealed class RestaurantReader
{
    private const int NameMax = 255;
    private const int AddressMax = 255;
    private const int CityMax = 100;
    private const int StateMax = 50;
    private const int ZipMax = 10;
    private const int PhoneMax = 20;
    private const int WebsiteMax = 255;
    private const int ExternalIdMax = 100;
    private const int DegreeDecimals = 8;

    private readonly ImportFile file;
    private readonly ColumnMapping mapping;
    private readonly CityCentres centres;

    /// <summary>Reads the file once, to learn where its cities lie.</summary>
    public RestaurantReader(ImportFile file, ColumnMapping mapping)
    {
        this.file = file;
        this.mapping = mapping;
        centres = new(
            Cells()
                .Select(cells =>
                    (
                        City: cells.Line(At(RestaurantField.City), CityMax) ?? "",
                        Lat: Degrees(cells, RestaurantField.Latitude, 90),
                        Lon: Degrees(cells, RestaurantField.Longitude, 180)
                    )
                )
                .Where(p => p is { Lat: not null, Lon: not null })
                .Select(p => (p.City, p.Lat!.Value, p.Lon!.Value))
        );
    }

    public IEnumerable<RestaurantRow> Rows() => Cells().Select(Read);

    private IEnumerable<RowCells> Cells() =>
        file.Rows().Select(row => new RowCells(row, file.Headers, mapping));

    private RestaurantRow Read(RowCells cells)
    {
        var city = Required(cells, RestaurantField.City, CityMax);
        var (latitude, longitude) = Place(cells, city);
        var street = Required(cells, RestaurantField.Street, AddressMax);
        var building = cells.Line(At(RestaurantField.Building), AddressMax - street.Length - 1);
        var row = new RestaurantRow(cells.Number, Required(cells, RestaurantField.Name, NameMax))
        {
            ExternalId = cells.Line(At(RestaurantField.ExternalId), ExternalIdMax),
            Cuisine = cells.Line(At(RestaurantField.Cuisine), Rules.CuisineMax),
            Address = building is null ? street : $"{building} {street}",
            City = city,
            State = Required(cells, RestaurantField.State, StateMax),
            ZipCode = Required(cells, RestaurantField.ZipCode, ZipMax),
            Country = cells.Line(At(RestaurantField.Country), 2)?.ToUpperInvariant(),
            Latitude = latitude,
            Longitude = longitude,
            Phone = cells.Line(At(RestaurantField.Phone), PhoneMax),
            Website = Web(cells),
            Cells = cells.All,
        };
        return row with { Problems = cells.Problems };
    }

    private string Required(RowCells cells, RestaurantField field, int longest)
    {
        var before = cells.Problems.Count;
        if (cells.Line(At(field), longest) is { } text)
            return text;
        if (cells.Problems.Count == before)
            cells.Refuse(At(field)!.Value, "a restaurant needs this");
        return "";
    }

    /// <summary>Both or neither: half a place is none.</summary>
    private (decimal? Latitude, decimal? Longitude) Place(RowCells cells, string city)
    {
        var before = cells.Problems.Count;
        var latitude = Degrees(cells, RestaurantField.Latitude, 90);
        var longitude = Degrees(cells, RestaurantField.Longitude, 180);
        if (latitude is null && longitude is null)
            return default;
        var reason =
            latitude is null || longitude is null
                ? "the other half of the place is missing, left unknown"
            : latitude == 0 && longitude == 0 ? "0, 0 is where nothing was found, left unknown"
            : !centres.IsNear(city, latitude.Value, longitude.Value)
                ? $"the place is not near the others in {city}, left unknown"
            : null;
        if (reason is null)
            return (latitude, longitude);
        if (cells.Problems.Count == before)
            cells.SetAside(
                At(latitude is null ? RestaurantField.Longitude : RestaurantField.Latitude)!.Value,
                reason
            );
        return default;
    }

    private decimal? Degrees(RowCells cells, RestaurantField field, int most)
    {
        if (At(field) is not { } index)
            return null;
        var text = cells[index];
        var isNegative = text.StartsWith('-') && text.Length > 1;
        var number = CellNumber.Read(isNegative ? text[1..] : text, DecimalMark.Point);
        if (number is { Value: null, Reason: null })
            return null;
        if (number.Value is { } degrees && number.Unit.Length == 0 && degrees <= most)
            return Math.Round(
                isNegative ? -degrees : degrees,
                DegreeDecimals,
                MidpointRounding.AwayFromZero
            );
        cells.SetAside(index, $"no degrees between −{most} and {most}, left unknown");
        return null;
    }

    private string? Web(RowCells cells)
    {
        var index = At(RestaurantField.Website);
        if (cells.Line(index, WebsiteMax) is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
        )
            return text;
        cells.SetAside(index!.Value, "no address that starts with https://, left unknown");
        return null;
    }

    private int? At(RestaurantField field)
    {
        for (var i = 0; i < mapping.Columns.Count; i++)
        {
            if (mapping.Columns[i]?.Restaurant == field)
                return i;
        }
        return null;
    }
}

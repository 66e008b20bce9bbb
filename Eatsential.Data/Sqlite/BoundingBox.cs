using Eatsential.Data.Queries;

namespace Eatsential.Data.Sqlite;

/// <summary>
/// The nearest restaurants without a spatial index: a box of coordinates bounds the rows, and the haversine formula
/// measures those. Degrees; a box over a pole or the date line takes in every longitude.
/// </summary>
internal sealed record BoundingBox(
    double Latitude,
    double Longitude,
    double Metres,
    double South,
    double North,
    double West,
    double East
)
{
    /// <summary>Metres: the sphere of the same volume as WGS 84.</summary>
    private const double EarthRadius = 6_371_008.8;

    public static BoundingBox Around(double latitude, double longitude, double metres)
    {
        var height = double.RadiansToDegrees(metres / EarthRadius);
        var south = latitude - height;
        var north = latitude + height;
        var width = height / Math.Cos(double.DegreesToRadians(Math.Max(-south, north)));
        var isWhole =
            south <= -90 || north >= 90 || longitude - width < -180 || longitude + width > 180;
        return new(
            latitude,
            longitude,
            metres,
            south,
            north,
            isWhole ? -180 : longitude - width,
            isWhole ? 180 : longitude + width
        );
    }

    public IQueryable<Place> Restaurants(SqliteDbContext db)
    {
        var (south, north, west, east) = (
            (decimal)South,
            (decimal)North,
            (decimal)West,
            (decimal)East
        );
        var latitude = double.DegreesToRadians(Latitude);
        var longitude = double.DegreesToRadians(Longitude);
        var cosine = Math.Cos(latitude);
        return db
            .Restaurants.Where(r =>
                r.IsActive
                && r.Latitude >= south
                && r.Latitude <= north
                && r.Longitude >= west
                && r.Longitude <= east
            )
            .Select(r => new
            {
                Restaurant = r,
                Latitude = (double)r.Latitude! * (Math.PI / 180),
                Longitude = (double)r.Longitude! * (Math.PI / 180),
            })
            .Select(r => new
            {
                r.Restaurant,
                r.Latitude,
                HalfHeight = Math.Sin((r.Latitude - latitude) / 2),
                HalfWidth = Math.Sin((r.Longitude - longitude) / 2),
            })
            .Select(r => new Place
            {
                Id = r.Restaurant.Id,
                Name = r.Restaurant.Name,
                City = r.Restaurant.City,
                CuisineType = r.Restaurant.CuisineType,
                Distance =
                    2
                    * EarthRadius
                    * Math.Asin(
                        Math.Sqrt(
                            r.HalfHeight * r.HalfHeight
                                + cosine * Math.Cos(r.Latitude) * r.HalfWidth * r.HalfWidth
                        )
                    ),
            })
            .Where(p => p.Distance <= Metres);
    }
}

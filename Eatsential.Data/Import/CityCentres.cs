namespace Eatsential.Data.Import;

/// <summary>
/// Where each city of a file lies, by the median of its own rows. A geocoder that finds no address answers with another
/// one of that name, a thousand miles off: the median does not move for a few of those.
/// </summary>
internal sealed class CityCentres
{
    private const double FarKm = 75;
    private const int Fewest = 5;
    private const double KmPerDegree = 111.2;

    private readonly Dictionary<string, (double Lat, double Lon)> centres;

    public CityCentres(IEnumerable<(string City, decimal Lat, decimal Lon)> places) =>
        centres = places
            .GroupBy(p => p.City, StringComparer.OrdinalIgnoreCase)
            .Where(city => city.Count() >= Fewest)
            .ToDictionary(
                city => city.Key,
                city => (Median(city.Select(p => p.Lat)), Median(city.Select(p => p.Lon))),
                StringComparer.OrdinalIgnoreCase
            );

    /// <summary>True also for a city with too few rows to tell.</summary>
    public bool IsNear(string city, decimal latitude, decimal longitude)
    {
        if (!centres.TryGetValue(city, out var centre))
            return true;
        var north = ((double)latitude - centre.Lat) * KmPerDegree;
        var east =
            ((double)longitude - centre.Lon) * KmPerDegree * Math.Cos(centre.Lat * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east)) <= FarKm;
    }

    private static double Median(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        return (double)sorted[sorted.Count / 2];
    }
}

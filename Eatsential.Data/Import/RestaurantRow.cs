namespace Eatsential.Data.Import;

/// <summary>A restaurant as one row of a file states it; null is not known.</summary>
public sealed record RestaurantRow(int Number, string Name)
{
    public string? ExternalId { get; init; }
    public string? Cuisine { get; init; }
    public string Address { get; init; } = "";
    public string City { get; init; } = "";
    public string State { get; init; } = "";
    public string ZipCode { get; init; } = "";
    public string? Country { get; init; }
    public decimal? Latitude { get; init; }
    public decimal? Longitude { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }

    /// <summary>As they stand in the file.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];
    public IReadOnlyList<CellProblem> Problems { get; init; } = [];
    public bool IsRefused => Problems.Any(p => p.RefusesRow);
}

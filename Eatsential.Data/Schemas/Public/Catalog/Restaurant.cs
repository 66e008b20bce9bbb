namespace Eatsential.Data.Schemas.Public.Catalog;

public sealed class Restaurant : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public string? CuisineType { get; set; }
    public required string Address { get; set; }
    public required string City { get; set; }
    public required string State { get; set; }
    public required string ZipCode { get; set; }
    public string Country { get; set; } = "US";

    /// <summary>Degrees north, WGS 84; null together with <see cref="Longitude"/> when not known.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>Degrees east, WGS 84.</summary>
    public decimal? Longitude { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }

    /// <summary>JSON object: three-letter day → "11:00-22:00".</summary>
    public string? Hours { get; set; }
    public decimal? Rating { get; set; }

    /// <summary>1 (cheap) to 4.</summary>
    public int? PriceRange { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>The name a source file gives this restaurant, so that the same file twice changes nothing.</summary>
    public string? ExternalId { get; set; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}

namespace Eatsential.Data.Queries;

/// <summary>Where a meal is sold, as lists show it.</summary>
public sealed class Place
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string City { get; init; } = "";
    public string? CuisineType { get; init; }

    /// <summary>Metres from the point asked for; 0 where no point was.</summary>
    public double Distance { get; init; }
}

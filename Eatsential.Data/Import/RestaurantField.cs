namespace Eatsential.Data.Import;

/// <summary>What a column of a list of restaurants holds.</summary>
public enum RestaurantField
{
    ExternalId,
    Name,
    Cuisine,

    /// <summary>The house number; stands before the street.</summary>
    Building,

    /// <summary>The street, or the whole address line.</summary>
    Street,
    City,
    State,
    ZipCode,
    Country,
    Latitude,
    Longitude,
    Phone,
    Website,
}

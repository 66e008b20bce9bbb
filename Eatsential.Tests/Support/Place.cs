using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Tests.Support;

/// <summary>A restaurant of which a test cares for the name alone.</summary>
public static class Place
{
    public static Restaurant Named(string name, string city = "Springfield") =>
        new()
        {
            Name = name,
            Address = "1 Main St",
            City = city,
            State = "IL",
            ZipCode = "62701",
        };
}

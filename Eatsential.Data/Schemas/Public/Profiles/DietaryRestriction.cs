namespace Eatsential.Data.Schemas.Public.Profiles;

/// <summary>A diet this person follows.</summary>
public sealed class DietaryRestriction : ProfileEntry
{
    public required Guid RestrictionId { get; init; }
}

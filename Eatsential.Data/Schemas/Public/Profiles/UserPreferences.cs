namespace Eatsential.Data.Schemas.Public.Profiles;

/// <summary>How a person wants things shown, and how far they came in the welcome.</summary>
public sealed class UserPreferences : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }

    /// <summary>metric or imperial.</summary>
    public string Units { get; set; } = "metric";

    /// <summary>system, light or dark.</summary>
    public string Theme { get; set; } = "system";

    /// <summary>The first welcome step not yet answered or skipped, 1–4; 5 when done.</summary>
    public int WelcomeStep { get; set; } = 1;

    /// <summary>Words to avoid that are no allergens ("coriander"): matched as text, worth a Caution.</summary>
    public List<string> AvoidedTerms { get; set; } = [];
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}

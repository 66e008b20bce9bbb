namespace Eatsential.Data.Schemas.Public.Profiles;

/// <summary>What a person told us of their body. Every value may be missing; each missing one is asked for, never guessed.</summary>
public sealed class HealthProfile : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public int? HeightCm { get; set; }
    public decimal? WeightKg { get; set; }
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>male, female, other, prefer_not_to_say; null when not answered.</summary>
    public string? Gender { get; set; }

    /// <summary>sedentary, light, moderate, active, very_active; null when not answered.</summary>
    public string? ActivityLevel { get; set; }

    /// <summary>When the person said "I have no allergies". Rows in user_allergies override it.</summary>
    public DateTimeOffset? NoKnownAllergiesAt { get; set; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}

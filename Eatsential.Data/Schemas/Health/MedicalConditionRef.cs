namespace Eatsential.Data.Schemas.Health;

/// <summary>A condition that changes which of a meal's nutrients are pointed out.</summary>
public sealed class MedicalConditionRef
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>hypertension, diabetes_type_2, celiac_disease …</summary>
    public required string Name { get; init; }
    public required string DisplayName { get; set; }
    public required string Description { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTimeOffset CreatedAt { get; private set; }
}

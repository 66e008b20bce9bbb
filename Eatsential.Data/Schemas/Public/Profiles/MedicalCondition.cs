namespace Eatsential.Data.Schemas.Public.Profiles;

/// <summary>A condition this person told us of.</summary>
public sealed class MedicalCondition : ProfileEntry
{
    public required Guid ConditionId { get; init; }
    public DateOnly? DiagnosedDate { get; set; }
    public string? Notes { get; set; }
}

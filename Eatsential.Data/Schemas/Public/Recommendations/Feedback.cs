namespace Eatsential.Data.Schemas.Public.Recommendations;

/// <summary>A rating of a meal, or a report that something went wrong with it.</summary>
public sealed class Feedback : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public required Guid MealId { get; init; }
    public Guid? RecommendationId { get; init; }

    /// <summary>1–5; null for a report.</summary>
    public int? Rating { get; set; }

    /// <summary>reaction or wrong_allergen; null for a rating.</summary>
    public string? ReportType { get; init; }

    /// <summary>The allergen a report is about, where the person named one.</summary>
    public Guid? AllergenId { get; init; }
    public string? Comment { get; set; }
    public DateTimeOffset? ResolvedAt { get; set; }
    public Guid? ResolvedBy { get; set; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}

using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Schemas.Public.Recommendations;

/// <summary>A meal suggested to a person, as it was judged at the time.</summary>
public sealed class Recommendation : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public required Guid RestaurantId { get; init; }
    public required Guid MealId { get; init; }

    /// <summary>0 to 1.</summary>
    public required decimal Score { get; init; }
    public required VerdictLevel Verdict { get; init; }

    /// <summary>JSON array of the reasons shown.</summary>
    public required string Reasons { get; init; }
    public required string ModelVersion { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}

using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Meals;

/// <summary>A meal as a list shows it.</summary>
public sealed class MealRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string? Description { get; init; }
    public required string? Category { get; init; }
    public required decimal? Price { get; init; }

    /// <summary>kcal.</summary>
    public required int? Calories { get; init; }
    public required decimal? ProteinG { get; init; }
    public required decimal? CarbsG { get; init; }
    public required decimal? FatG { get; init; }
    public required long ContainsMask { get; init; }
    public required long MayContainMask { get; init; }
    public required long UnknownMask { get; init; }
    public required bool IngredientsComplete { get; init; }
    public required DateTimeOffset? VerifiedAt { get; init; }
    public required string? ImageUrl { get; init; }
    public required Guid RestaurantId { get; init; }
    public required string Restaurant { get; init; }
    public required string City { get; init; }
    public required string? Cuisine { get; init; }

    /// <summary>Metres; 0 where no point was asked for.</summary>
    public required double Distance { get; init; }

    public MealMask Mask => new(ContainsMask, MayContainMask, UnknownMask, VerifiedAt);
}

using Eatsential.Data.Domain.Diets;

namespace Eatsential.Web.Features.Meals;

/// <summary>What a visitor asks of the meal browser, as the address says it. Read by <see cref="MealQueryString"/>.</summary>
public sealed record MealCriteria
{
    public string? Words { get; init; }
    public string? City { get; init; }
    public string? Cuisine { get; init; }
    public IReadOnlyList<Diet> Diets { get; init; } = [];
    public int? MaxKcal { get; init; }

    /// <summary>US dollars.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>Allergens to avoid, as typed: a word the vocabulary does not have is kept, since dropping it would read as "none".</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>Null: as is best for who asks.</summary>
    public MealShow? Show { get; init; }

    /// <summary>Null: nearest first where there is a point, else by name.</summary>
    public MealSort? Sort { get; init; }
    public GeoPoint? Near { get; init; }

    /// <summary>Where the page before ended.</summary>
    public MealCursor? After { get; init; }

    /// <summary>Names of parameters that were not understood and left out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public MealSort EffectiveSort => Sort ?? (Near is null ? MealSort.Name : MealSort.Distance);
}

public enum MealShow
{
    /// <summary>No conflict, or caution.</summary>
    Fits,

    /// <summary>Every meal, with its verdict.</summary>
    All,
}

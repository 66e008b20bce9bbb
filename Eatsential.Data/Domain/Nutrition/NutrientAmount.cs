namespace Eatsential.Data.Domain.Nutrition;

/// <summary>How an amount stands to a limit or a target.</summary>
public enum Bound
{
    Met,
    NotMet,

    /// <summary>What is known leaves both open.</summary>
    NotKnown,
}

/// <summary>An amount of one nutrient as far as it is known.</summary>
/// <param name="Known">The sum of the known parts, and so the least there can be; null when nothing is known.</param>
/// <param name="Missing">The parts that are not in the sum, as a person reads them; empty when it is whole.</param>
public sealed record NutrientAmount(decimal? Known, IReadOnlyList<string> Missing)
{
    /// <summary>Nobody stated it.</summary>
    public static NutrientAmount NotProvided { get; } = new(null, []);

    public static NutrientAmount Exactly(decimal amount) => new(amount, []);

    public bool IsComplete => Known is not null && Missing.Count == 0;

    public decimal Lower => Known ?? 0;

    /// <summary>The most there can be; null where nothing bounds it.</summary>
    public decimal? Upper => IsComplete ? Known : null;

    /// <summary>Met only if the most there can be stays within the limit.</summary>
    public Bound Within(decimal limit) =>
        Upper <= limit ? Bound.Met
        : Lower > limit ? Bound.NotMet
        : Bound.NotKnown;

    /// <summary>Met only if the least there can be reaches the target.</summary>
    public Bound Reaches(decimal target) =>
        Known >= target ? Bound.Met
        : Upper < target ? Bound.NotMet
        : Bound.NotKnown;
}

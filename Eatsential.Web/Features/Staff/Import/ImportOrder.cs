using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>What to do with a file.</summary>
public sealed record ImportOrder(ColumnMapping Mapping)
{
    /// <summary>The restaurant of every row; null: the file's own column names it.</summary>
    public Guid? RestaurantId { get; init; }

    /// <summary>The restaurant of every row by its name, added when none has it; null as above.</summary>
    public string? RestaurantName { get; init; }

    /// <summary>Leave out the rows that cannot be read; else one of them refuses the file.</summary>
    public bool GoodRowsOnly { get; init; }

    /// <summary>Say what would happen, and change nothing.</summary>
    public bool DryRun { get; init; }

    public bool NamesRestaurant => RestaurantId is not null || RestaurantName is not null;
}

namespace Eatsential.Data.Schemas.Public.Imports;

/// <summary>
/// What one row of a file did to one meal or restaurant. It remembers what the file calls the row, so that the next
/// file finds it again whatever staff have renamed since, and what was there before, for the undoing.
/// </summary>
public sealed class ImportChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BatchId { get; init; }

    /// <summary>As a spreadsheet counts; 0 for a restaurant that only a column of a menu named.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The restaurant itself, or the meal's. No foreign key: undoing removes what was added and keeps the record.</summary>
    public required Guid RestaurantId { get; init; }

    /// <summary>Null when the change is to the restaurant.</summary>
    public Guid? MealId { get; init; }

    /// <summary>The name in the file.</summary>
    public required string Name { get; init; }

    /// <summary>The how-manieth row of that name and restaurant, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>JSON of the values before; null when the row was added.</summary>
    public string? OldValues { get; init; }

    /// <summary>JSON of the values after.</summary>
    public required string NewValues { get; init; }

    /// <summary>The version the row had then: a later one was edited since.</summary>
    public required int Version { get; init; }
}

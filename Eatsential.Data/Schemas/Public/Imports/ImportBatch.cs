using Eatsential.Data.Import;

namespace Eatsential.Data.Schemas.Public.Imports;

/// <summary>One file that changed the catalogue, or was refused as a whole.</summary>
public sealed class ImportBatch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ImportKind Kind { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>SHA-256 of what each column was taken for, in hexadecimal.</summary>
    public required string MappingHash { get; init; }

    /// <summary>The restaurant chosen for the whole file; null where a column names it.</summary>
    public Guid? RestaurantId { get; init; }
    public int CreatedCount { get; set; }
    public int UpdatedCount { get; set; }
    public int UnchangedCount { get; set; }

    /// <summary>Rows left out for a cell that could not be read.</summary>
    public int RefusedCount { get; set; }

    /// <summary>Nothing of the file was taken.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Somebody of the staff dealt with the rows left out.</summary>
    public DateTimeOffset? SettledAt { get; set; }
    public Guid? SettledBy { get; set; }

    /// <summary>Null: whoever runs the server, by a command.</summary>
    public Guid? ImportedBy { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
    public Guid? UndoneBy { get; set; }
}

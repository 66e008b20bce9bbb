using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>An import as the staff look back on it.</summary>
public sealed record PastImport
{
    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }
    public required string FileName { get; init; }

    /// <summary>The one chosen for the whole file; null where a column named them.</summary>
    public required string? Restaurant { get; init; }
    public required int Created { get; init; }
    public required int Updated { get; init; }
    public required int Unchanged { get; init; }

    /// <summary>Rows left out.</summary>
    public required int Refused { get; init; }

    /// <summary>Nothing of the file was taken.</summary>
    public required bool IsRefused { get; init; }
    public required Guid? ImportedBy { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public required DateTimeOffset? UndoneAt { get; init; }
    public required DateTimeOffset? SettledAt { get; init; }

    /// <summary>Filled in by whoever read it.</summary>
    public string By { get; init; } = "";
    public bool CanBeUndone { get; init; }
}

using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>A row's place in an order: what it is sorted by, then its id.</summary>
public sealed record GridCursor(string Key, Guid Id)
{
    private const int IdLength = 32;

    /// <returns>Null when it is no cursor: then the grid starts at its beginning.</returns>
    public static GridCursor? Read(string? text) =>
        text is { Length: >= IdLength }
        && TypedText.IsStorable(text)
        && Guid.TryParseExact(text.AsSpan(0, IdLength), "N", out var id)
            ? new(text[IdLength..], id)
            : null;

    public override string ToString() => $"{Id:N}{Key}";
}

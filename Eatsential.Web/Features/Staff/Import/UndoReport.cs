namespace Eatsential.Web.Features.Staff.Import;

/// <summary>What became of an undoing.</summary>
/// <param name="Refusal">Why nothing was undone; null when it was.</param>
/// <param name="Kept">Those left as they are, each with the reason.</param>
public sealed record UndoReport(
    string? Refusal,
    int Removed,
    int Restored,
    IReadOnlyList<string> Kept
)
{
    public static UndoReport Refuse(string reason) => new(reason, 0, 0, []);
}

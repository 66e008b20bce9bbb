namespace Eatsential.Data.Import;

/// <summary>What a cell says of allergens.</summary>
/// <param name="Slugs">Those it names, in order and each once.</param>
/// <param name="UnknownWords">What stands there and is in no list.</param>
/// <param name="IsStated">False: the cell says nothing, which is not "none".</param>
public sealed record AllergenList(
    IReadOnlyList<string> Slugs,
    IReadOnlyList<string> UnknownWords,
    bool IsStated
)
{
    public static AllergenList NotStated { get; } = new([], [], IsStated: false);

    /// <summary>The cell says that there is none.</summary>
    public static AllergenList None { get; } = new([], [], IsStated: true);
}

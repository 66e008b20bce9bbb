namespace Eatsential.Web.Shared.Forms;

internal static class Describe
{
    /// <summary>The <c>aria-describedby</c> of a field whose hint and error have its id and a suffix.</summary>
    public static string? By(string id, string? hint, string? error) =>
        (hint, error) switch
        {
            (null, null) => null,
            (_, null) => $"{id}-hint",
            (null, _) => $"{id}-error",
            _ => $"{id}-hint {id}-error",
        };
}

namespace Eatsential.Web.Shared.Saving;

/// <summary>One value that two windows disagree on, in words.</summary>
public sealed record Difference(string Label, string Theirs, string Mine)
{
    public static IReadOnlyList<Difference> Between(
        params IEnumerable<(string Label, string Theirs, string Mine)> values
    ) =>
        [
            .. values
                .Where(v => v.Theirs != v.Mine)
                .Select(v => new Difference(v.Label, v.Theirs, v.Mine)),
        ];
}

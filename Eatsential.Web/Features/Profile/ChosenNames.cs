namespace Eatsential.Web.Features.Profile;

/// <summary>What is ticked of a closed vocabulary. Two are equal when the same names are in them.</summary>
public sealed record ChosenNames
{
    public ChosenNames(IReadOnlyList<string> names) =>
        Names = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static ChosenNames None { get; } = new([]);

    public IReadOnlyList<string> Names { get; }

    public static ChosenNames Of(IEnumerable<Choice> choices) =>
        new([.. choices.Where(c => c.IsChosen).Select(c => c.Name)]);

    public IEnumerable<string> Except(ChosenNames other) => Names.Except(other.Names);

    public ChosenNames With(string name, bool isChosen) =>
        new(isChosen ? [.. Names, name] : [.. Names.Where(n => n != name)]);

    public bool Equals(ChosenNames? other) => other is not null && Names.SequenceEqual(other.Names);

    public override int GetHashCode() =>
        string.Join(' ', Names).GetHashCode(StringComparison.Ordinal);
}

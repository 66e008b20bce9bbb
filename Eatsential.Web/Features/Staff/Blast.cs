namespace Eatsential.Web.Features.Staff;

/// <summary>Whom a change reaches.</summary>
/// <param name="Meals">How many dishes change with it.</param>
public sealed record Blast(int Meals, IReadOnlyList<AllergenPeople> People);

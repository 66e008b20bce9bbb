namespace Eatsential.Web.Features.Staff;

/// <summary>Whom a change reaches.</summary>
/// <param name="Meals">How many dishes change with it.</param>
/// <param name="People">Of the allergens that come or go.</param>
/// <param name="Anybody">
/// Everybody with an allergy, where the change makes dishes known or unknown to all of them; null where it does not.
/// </param>
public sealed record Blast(int Meals, IReadOnlyList<AllergenPeople> People, long? Anybody);

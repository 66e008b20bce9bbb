namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>What a proposal asks of a meal.</summary>
/// <param name="IsCheck">The proposer checked on that day that the list is whole, so that its age starts anew.</param>
public sealed record ProposedRecipe(Recipe Recipe, bool IsCheck);

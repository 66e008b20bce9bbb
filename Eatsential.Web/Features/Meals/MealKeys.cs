namespace Eatsential.Web.Features.Meals;

/// <summary>
/// What stands for "not provided" when meals are ordered, so that those come last and have a place a cursor can name.
/// The expression indexes of both databases carry the same figures.
/// </summary>
internal static class MealKeys
{
    public const decimal NoPrice = 1_000_000_000m;
    public const int NoKcal = int.MaxValue;
    public const decimal NoProtein = -1m;
}

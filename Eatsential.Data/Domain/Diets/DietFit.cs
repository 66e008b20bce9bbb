namespace Eatsential.Data.Domain.Diets;

/// <summary>How a meal stands to a diet, best first.</summary>
public enum DietFit
{
    Fits = 0,

    /// <summary>Nothing known speaks against it, and not enough is known to say it fits.</summary>
    NotConfirmed = 1,
    Conflicts = 2,
}

using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Meals;

/// <summary>A meal of a list with what it means for who asks.</summary>
/// <param name="Verdict">Null: not assessed.</param>
public sealed record JudgedMeal(MealRow Meal, SafetyVerdict? Verdict)
{
    public bool Fits => Verdict is { Level: <= VerdictLevel.Caution };
}

/// <summary>One page of the meal browser.</summary>
/// <param name="Total">How many match in all; null where that is not counted (nearest first, more than one page).</param>
/// <param name="TotalIsLeast">There are more than <paramref name="Total"/>.</param>
/// <param name="Next">Where the next page starts; null on the last one.</param>
/// <param name="Hint">What to drop when nothing is left; null otherwise.</param>
public sealed record MealList(
    MealCriteria Criteria,
    Assessment Assessment,
    MealShow Show,
    IReadOnlyList<JudgedMeal> Meals,
    int? Total,
    bool TotalIsLeast,
    MealCursor? Next,
    EmptyHint? Hint
);

/// <param name="Relaxed">The criteria without the filter that removed most.</param>
/// <param name="Filter">That filter in words.</param>
/// <param name="Meals">How many meals there would be, capped as counts are.</param>
public sealed record EmptyHint(MealCriteria Relaxed, string Filter, int Meals);

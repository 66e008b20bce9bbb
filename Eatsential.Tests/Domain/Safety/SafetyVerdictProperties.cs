using Eatsential.Data.Domain.Safety;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Eatsential.Tests.Domain.Safety;

[Properties(Arbitrary = [typeof(SafetyGenerators)], MaxTest = 2_000)]
public class SafetyVerdictProperties
{
    [Property(MaxTest = 20_000)]
    public bool Mask_and_explained_verdict_agree(MealFacts meal, AllergyAnswer person)
    {
        var mask = PersonMask.Of(person, Vocabulary.Tree);
        var level = mask?.LevelFor(
            MealMask.Of(meal, Vocabulary.Tree),
            Meals.Now,
            EvidencePolicy.Default
        );
        return Verdict(meal, person)?.Level == level;
    }

    [Property]
    public bool A_meal_fits_when_its_level_is_no_conflict_or_caution(
        MealFacts meal,
        AllergyAnswer person
    )
    {
        var fits = PersonMask
            .Of(person, Vocabulary.Tree)
            ?.Fits(MealMask.Of(meal, Vocabulary.Tree), Meals.Now, EvidencePolicy.Default);
        return
            Verdict(meal, person)?.Level is null or VerdictLevel.NoConflict or VerdictLevel.Caution
            ? fits is null or true
            : fits is false;
    }

    [Property(MaxTest = 20_000)]
    public bool More_hazards_or_less_knowledge_never_improve(
        MealFacts meal,
        AllergyAnswer person,
        Worsening worsening
    ) => IsNoBetter(Verdict(worsening.Apply(meal), person), Verdict(meal, person));

    [Property]
    public bool Another_allergy_never_improves(
        MealFacts meal,
        AllergyAnswer person,
        Allergy another
    ) =>
        !person.IsAnswered
        || IsNoBetter(
            Verdict(meal, AllergyAnswer.Of([.. person.Allergies, another])),
            Verdict(meal, person)
        );

    [Property(MaxTest = 10_000)]
    public bool A_higher_severity_never_improves(MealFacts meal, Allergy allergy)
    {
        var levels = Enum.GetValues<Severity>()
            .Select(severity =>
                Verdict(meal, AllergyAnswer.Of(allergy with { Severity = severity }))!.Level
            )
            .ToList();
        return levels.SequenceEqual(levels.Order());
    }

    [Property]
    public bool Not_answering_is_not_assessed(MealFacts meal) =>
        Verdict(meal, AllergyAnswer.NotAnswered) is null;

    [Property]
    public bool Having_no_allergies_conflicts_with_nothing(MealFacts meal) =>
        Verdict(meal, AllergyAnswer.None) is { Level: VerdictLevel.NoConflict, Reasons: [] };

    [Property]
    public bool No_conflict_takes_a_whole_checked_list_without_the_allergen(
        MealFacts meal,
        Allergy allergy
    ) =>
        Verdict(meal, AllergyAnswer.Of(allergy))!.Level != VerdictLevel.NoConflict
        || (
            meal is { ListComplete: true, VerifiedAt: not null, Ingredients: not [] }
            && meal.Ingredients.All(ingredient => ingredient.IsClassified)
            && Meals.Now - meal.VerifiedAt <= TimeSpan.FromDays(180)
            && meal.Ingredients.SelectMany(ingredient => ingredient.Allergens)
                .Concat(meal.Declared)
                .All(fact =>
                    fact.Presence == Presence.Exempt
                    || !Vocabulary.Tree.Hits(allergy.Allergen, fact.Allergen)
                )
        );

    [Property]
    public bool Every_finding_is_kept_and_the_worst_comes_first(
        MealFacts meal,
        AllergyAnswer person
    )
    {
        if (Verdict(meal, person) is not { } verdict)
        {
            return true;
        }

        var hits = person.Allergies!.Sum(allergy =>
            meal.Ingredients.SelectMany(ingredient => ingredient.Allergens)
                .Concat(meal.Declared)
                .Count(fact => Vocabulary.Tree.Hits(allergy.Allergen, fact.Allergen))
        );
        var unclassified =
            person.Allergies!.Count
            * meal.Ingredients.Count(ingredient => !ingredient.IsClassified);
        var levels = verdict.Reasons.Select(reason => reason.Level).ToList();

        return hits == verdict.Reasons.Count(reason => IsHit(reason.Kind))
            && unclassified
                == verdict.Reasons.Count(reason => reason.Kind == ReasonKind.Unclassified)
            && levels.SequenceEqual(levels.OrderDescending())
            && levels.FirstOrDefault() == verdict.Level
            && person.Allergies!.All(allergy =>
                verdict.Reasons.Any(reason => reason.Allergen == allergy.Allergen)
            );
    }

    [Fact]
    public void The_generators_reach_every_level_and_reason()
    {
        var verdicts = SafetyGenerators
            .Meal()
            .Generator.Zip(SafetyGenerators.Person().Generator, Verdict)
            .Sample(5_000)
            .ToList();

        foreach (var level in Enum.GetValues<VerdictLevel>())
        {
            Assert.True(verdicts.Count(verdict => verdict?.Level == level) > 100, $"{level}");
        }

        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            Assert.True(
                verdicts.Count(v => v is not null && v.Reasons.Any(r => r.Kind == kind)) > 100,
                $"{kind}"
            );
        }
    }

    private static bool IsHit(ReasonKind kind) =>
        kind
            is ReasonKind.Contains
                or ReasonKind.MayContain
                or ReasonKind.CouldHide
                or ReasonKind.ExemptHighlyRefined;

    private static bool IsNoBetter(SafetyVerdict? after, SafetyVerdict? before) =>
        before is null ? after is null : after!.Level >= before.Level;

    private static SafetyVerdict? Verdict(MealFacts meal, AllergyAnswer person) =>
        SafetyVerdict.Of(meal, person, Vocabulary.Tree, Meals.Now, EvidencePolicy.Default);
}

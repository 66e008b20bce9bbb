using Eatsential.Data.Domain.Safety;
using FsCheck;
using FsCheck.Fluent;

namespace Eatsential.Tests.Domain.Safety;

/// <summary>One change after which a verdict may not be better.</summary>
public sealed record Worsening(string Name, Func<MealFacts, MealFacts> Apply)
{
    public override string ToString() => Name;
}

/// <summary>
/// Meals and people over few allergens of related families, so that hits, near misses and misses all come up, with
/// verification dates around the policy's borders.
/// </summary>
public static class SafetyGenerators
{
    private static readonly Gen<string> Slug = Gen.Elements(
        "milk",
        "peanuts",
        "soy",
        "tree-nuts",
        "almond",
        "cashew",
        "shellfish",
        "crustaceans",
        "shrimp",
        "crab",
        "squid"
    );

    private static readonly Gen<Severity> AnySeverity = Gen.Elements(Enum.GetValues<Severity>());

    private static readonly Gen<AllergenFact> AnyFact =
        from slug in Slug
        from presence in Gen.Elements(Enum.GetValues<Presence>())
        select new AllergenFact(slug, presence);

    private static readonly Gen<IngredientFact> AnyIngredient =
        from name in Gen.Elements("butter", "satay sauce", "spices", "prawn toast", "rice")
        from classified in Often(true, false, 12)
        from facts in Few(AnyFact, 2)
        select new IngredientFact(name, classified, facts);

    private static readonly Gen<MealFacts> AnyMeal =
        from complete in Often(true, false, 10)
        from age in Gen.Elements<double?>(null, 0, 1, 30, 60, 89, 90, 90.01, 120, 180, 180.01, 400)
        from ingredients in Few(AnyIngredient, 4)
        from declared in Few(AnyFact, 1)
        select new MealFacts(
            complete,
            age is { } days ? Meals.Now.AddDays(-days) : null,
            ingredients,
            declared
        );

    private static readonly Gen<AllergyAnswer> AnyPerson = Gen.Frequency(
        (1, Gen.Constant(AllergyAnswer.NotAnswered)),
        (1, Gen.Constant(AllergyAnswer.None)),
        (
            12,
            from count in Gen.Choose(1, 3)
            from slugs in Slug.ListOf(count)
            from severities in AnySeverity.ListOf(count)
            select AllergyAnswer.Of(slugs.Distinct().Zip(severities, (a, s) => new Allergy(a, s)))
        )
    );

    private static readonly Gen<Worsening> AnyWorsening = Gen.OneOf(
        AnyIngredient.Select(added => new Worsening(
            $"add {added.Name}",
            meal => meal with { Ingredients = [.. meal.Ingredients, added] }
        )),
        AnyFact.Select(added => new Worsening(
            $"declare {added}",
            meal => meal with { Declared = [.. meal.Declared, added] }
        )),
        AnyFact.Select(added => new Worsening(
            $"record {added} of the first ingredient",
            meal =>
                ChangeFirst(meal, first => first with { Allergens = [.. first.Allergens, added] })
        )),
        Gen.Constant(
            new Worsening(
                "lose a classification",
                meal => ChangeFirst(meal, first => first with { IsClassified = false })
            )
        ),
        Gen.Constant(
            new Worsening("lose the verification", meal => meal with { VerifiedAt = null })
        ),
        Gen.Choose(1, 400)
            .Select(days => new Worsening(
                $"verified {days} days earlier",
                meal => meal with { VerifiedAt = meal.VerifiedAt?.AddDays(-days) }
            )),
        Gen.Constant(
            new Worsening("lose list completeness", meal => meal with { ListComplete = false })
        )
    );

    public static Arbitrary<MealFacts> Meal() => AnyMeal.ToArbitrary();

    public static Arbitrary<AllergyAnswer> Person() => AnyPerson.ToArbitrary();

    public static Arbitrary<Allergy> OneAllergy() =>
        (
            from slug in Slug
            from severity in AnySeverity
            select new Allergy(slug, severity)
        ).ToArbitrary();

    public static Arbitrary<Worsening> Change() => AnyWorsening.ToArbitrary();

    private static Gen<T> Often<T>(T usual, T rare, int weight) =>
        Gen.Frequency((weight, Gen.Constant(usual)), (1, Gen.Constant(rare)));

    private static Gen<List<T>> Few<T>(Gen<T> element, int most) =>
        from count in Gen.Choose(0, most)
        from list in element.ListOf(count)
        select list.ToList();

    private static MealFacts ChangeFirst(
        MealFacts meal,
        Func<IngredientFact, IngredientFact> change
    ) =>
        meal.Ingredients.Count == 0
            ? meal
            : meal with
            {
                Ingredients = [change(meal.Ingredients[0]), .. meal.Ingredients.Skip(1)],
            };
}

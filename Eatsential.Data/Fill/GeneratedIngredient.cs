using System.Globalization;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Fill;

/// <summary>An ingredient as its meals need it: what it adds to their masks.</summary>
internal sealed record GeneratedIngredient(
    Guid Id,
    string Name,
    FoodClass Classes,
    IReadOnlyList<(Guid Allergen, int Bit, Presence Presence)> Allergens
)
{
    public long Mask(Presence presence) =>
        Allergens
            .Where(a => a.Presence == presence)
            .Aggregate(0L, (mask, a) => mask | (1L << a.Bit));

    public static GeneratedIngredient Make(
        FillPlan plan,
        IReadOnlyList<(Guid Id, int Bit)> allergens,
        int n
    )
    {
        var dice = new Dice(plan.Seed, FillStream.Ingredient, n);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{dice.OneOf(Vocabulary.Qualities)} {dice.OneOf(Vocabulary.Mains)} {dice.OneOf(Vocabulary.Foods)} {n}"
        );
        var classes = dice.Below(3) == 0 ? (FoodClass)(1L << dice.Below(26)) : FoodClass.None;
        // Three in ten carry an allergen, the commonest ingredient of all does not: 900 of 3,000.
        var carried = n % 10 is 3 or 6 or 9 ? 1 + dice.Below(2) : 0;
        var carries = new List<(Guid, int, Presence)>();
        while (carries.Count < carried)
        {
            // Squared, since a dozen groups carry most of what is declared.
            var (id, bit) = allergens[(int)(allergens.Count * dice.Unit() * dice.Unit())];
            var presence = dice.Below(50) switch
            {
                0 => Presence.CouldHide,
                < 6 => Presence.MayContain,
                _ => Presence.Contains,
            };
            if (!carries.Exists(c => c.Item1 == id))
                carries.Add((id, bit, presence));
        }
        return new(dice.Id(plan.Start), name, classes, carries);
    }
}

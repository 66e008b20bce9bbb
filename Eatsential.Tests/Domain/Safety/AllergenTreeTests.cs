using Eatsential.Data.Domain.Safety;

namespace Eatsential.Tests.Domain.Safety;

public class AllergenTreeTests
{
    [Fact]
    public void The_shipped_vocabulary_is_a_valid_tree()
    {
        var tree = Vocabulary.Tree;

        Assert.Equal(45, tree.All.Count);
        Assert.Equal(Enumerable.Range(0, 45), tree.All.Select(allergen => allergen.Bit));
        Assert.Null(tree.Find("Milk"));
        Assert.Equal(1L << 2, tree.BitOf("milk"));
    }

    [Fact]
    public void A_group_at_any_height_is_hit_by_its_species_and_the_reverse()
    {
        var tree = Vocabulary.Tree;

        Assert.Equal(Bits("shrimp", "crustaceans", "shellfish"), tree.HitMask("shrimp"));
        Assert.Equal(
            Bits("crustaceans", "shellfish", "shrimp", "crab", "lobster", "crayfish"),
            tree.HitMask("crustaceans")
        );
        Assert.Equal(Bits("milk"), tree.HitMask("milk"));

        long Bits(params IEnumerable<string> slugs) =>
            slugs.Aggregate(0L, (m, s) => m | tree.BitOf(s));
    }

    [Fact]
    public void Hitting_is_mutual()
    {
        var slugs = Vocabulary.Tree.All.Select(allergen => allergen.Slug).ToList();

        Assert.All(
            slugs.SelectMany(_ => slugs, (a, b) => (a, b)),
            pair =>
                Assert.Equal(
                    Vocabulary.Tree.Hits(pair.a, pair.b),
                    Vocabulary.Tree.Hits(pair.b, pair.a)
                )
        );
    }

    [Fact]
    public void A_broken_vocabulary_is_refused()
    {
        Refused(new Allergen(63, "a", "A", null));
        Refused(new Allergen(-1, "a", "A", null));
        Refused(new(1, "a", "A", null), new(1, "b", "B", null));
        Refused(new(1, "a", "A", null), new(2, "a", "A", null));
        Refused(new Allergen(1, "a", "A", "nowhere"));
        Refused(new(1, "a", "A", "b"), new(2, "b", "B", "a"));

        static void Refused(params Allergen[] allergens) =>
            Assert.Throws<ArgumentException>(() => new AllergenTree(allergens));
    }

    [Fact]
    public void An_unknown_slug_is_named_in_the_error() =>
        Assert.Contains(
            "'lactose'",
            Assert.Throws<KeyNotFoundException>(() => Vocabulary.Tree.HitMask("lactose")).Message,
            StringComparison.Ordinal
        );
}

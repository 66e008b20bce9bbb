using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// Reads an ingredient statement or a dish's description: ingredients, allergens and the words that say so.
/// Pure, total and about linear in the length of the text.
/// </summary>
public sealed class AllergenDerivation
{
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Section[] _sections;
    private readonly IReadOnlyList<TermMatch> _matches;
    private readonly SubLists _subLists;
    private readonly StatedTerms _stated;
    private readonly HashSet<(string Term, string Allergen)> _spelledOut = [];
    private readonly Dictionary<(string, Presence), List<StatementEvidence>> _evidence = [];
    private readonly Dictionary<string, List<TermMatch>> _containing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StatementEvidence>> _denied = new(
        StringComparer.Ordinal
    );

    private AllergenDerivation(string text, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _tokens = vocabulary.Respell(Lexer.Tokens(text));
        _sections = StatementSections.Of(_tokens);
        _matches = TermMatch.All(_tokens, vocabulary);
        _subLists = new SubLists(_tokens);
        _stated = new StatedTerms(_tokens, _matches, vocabulary);
        Denials.Apply(_tokens, _matches, vocabulary);
    }

    public static StatementReading Of(string text, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new AllergenDerivation(text, vocabulary).Read(IngredientStatement.Parse(text));
    }

    private StatementReading Read(IReadOnlyList<StatementIngredient> ingredients)
    {
        FindSpelledOut();
        foreach (var match in _matches)
        {
            foreach (var carried in match.Term.Allergens)
                Weigh(match, carried);
        }
        ExemptRefinedOil();
        foreach (var (allergen, presence) in _evidence.Keys.ToList())
        {
            if (
                presence == Presence.CouldHide
                && _evidence.ContainsKey((allergen, Presence.Contains))
            )
                _evidence.Remove((allergen, presence));
        }
        return new StatementReading(
            StatementLanguage.IsEnglish(_tokens, _vocabulary),
            ingredients,
            [.. _evidence.Select(e => new StatementFinding(e.Key.Item1, e.Key.Item2, e.Value))],
            [
                .. _denied
                    .Where(d => !_evidence.ContainsKey((d.Key, Presence.Contains)))
                    .Select(d => new StatementFinding(d.Key, Presence.Contains, d.Value)),
            ],
            UnrecognisedIngredients.Of(ingredients, _tokens, _matches, _vocabulary),
            FoodClasses()
        );
    }

    private void Weigh(TermMatch match, TermAllergen carried)
    {
        if (match.Term.Basis == TermBasis.Denies)
            return;
        var (allergen, presence, _) = carried;
        var isUsual = match.Term.IsUsual(carried);
        if (match.RuledOut.Contains(allergen) || _sections[match.Start] == Section.Denied)
        {
            // "No artificial flavours" denies the flavouring, not what it could have hidden.
            if (isUsual && presence == Presence.CouldHide)
                return;
            if (!_denied.TryGetValue(allergen, out var denied))
                _denied[allergen] = denied = [];
            denied.Add(Evidence(match, "The statement says it is absent."));
        }
        else if (_sections[match.Start] == Section.MayContain)
        {
            if (!isUsual)
                Add(match, allergen, Presence.MayContain, "Named as possibly transferred.");
        }
        else if (
            isUsual
                ? !IsOverruled(match, carried)
                : presence != Presence.CouldHide || !IsSpecified(match)
        )
            Add(match, allergen, presence, Why(match.Term, presence, isUsual));
    }

    private static string Why(IngredientTerm term, Presence presence, bool isUsual) =>
        (presence, isUsual) switch
        {
            _ when term.Notes.Length > 0 => term.Notes,
            (Presence.CouldHide, _) => "The name does not tell what it is made of.",
            (_, true) => "The usual recipe has it.",
            _ when term.Basis == TermBasis.Oil =>
                "Counts as the allergen unless marked highly refined.",
            _ => "Named as an ingredient.",
        };

    /// <summary>
    /// A stated list of its own ingredients overrules what a composite food is usually made of, and also where the
    /// same name stands elsewhere without one.
    /// </summary>
    private bool IsOverruled(TermMatch match, TermAllergen carried)
    {
        if (ListOverrules(match, carried))
            return true;
        var (start, end) = _subLists.Of(match.End);
        return (end == 0 || _stated.CallsIn(match.Term, start, end))
            && _spelledOut.Contains((match.Term.Name, carried.Allergen));
    }

    private void FindSpelledOut()
    {
        foreach (var match in _matches)
        {
            foreach (var carried in match.Term.Allergens.Where(match.Term.IsUsual))
            {
                if (ListOverrules(match, carried))
                    _spelledOut.Add((match.Term.Name, carried.Allergen));
            }
        }
    }

    private bool ListOverrules(TermMatch match, TermAllergen carried)
    {
        var (start, end) = _subLists.Of(match.End);
        return _stated.AnyIn(start, end)
            && !_stated.NamesIn(carried.Allergen, start, end)
            && !_stated.CallsIn(match.Term, start, end)
            && (
                carried.Presence == Presence.CouldHide
                || _stated.IsRecipe(match, carried.Allergen, start, end)
            );
    }

    /// <summary>"Wheat flour (contains gluten)", "Contains: gluten" beside wheat: the cereal is named already.</summary>
    private bool IsSpecified(TermMatch match)
    {
        if (_sections[match.Start] == Section.Declaration)
            return _matches.Any(other => Specifies(other, match.Term));
        var opening = _subLists.Opening(match.Start);
        var start = opening < 0 ? _subLists.NameStart(match.Start) : _subLists.NameStart(opening);
        return MatchesIn(start, match.Start).Any(other => Specifies(other, match.Term));
    }

    private static bool Specifies(TermMatch other, IngredientTerm vague) =>
        other.Term.Allergens.Any(a =>
            a.Presence == Presence.Contains
            && !other.RuledOut.Contains(a.Allergen)
            && vague.Allergens.Any(v => v.Allergen == a.Allergen)
        );

    private IEnumerable<TermMatch> MatchesIn(int start, int end)
    {
        var low = 0;
        var high = _matches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_matches[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var i = low; i < _matches.Count && _matches[i].Start < end; i++)
            yield return _matches[i];
    }

    /// <summary>
    /// A US "Contains" line names every major allergen if it is there at all (21 USC 343(w)); oil of an allergen
    /// that it leaves out is the highly refined oil the law exempts (21 USC 321(qq)(2)).
    /// </summary>
    private void ExemptRefinedOil()
    {
        var declared = _containing
            .Where(c => c.Value.Exists(m => _sections[m.Start] == Section.Declaration))
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (declared.Count == 0)
            return;
        var oils = new AllergenOils(_tokens, _subLists);
        foreach (var (allergen, matches) in _containing)
        {
            if (declared.Contains(allergen) || !matches.TrueForAll(oils.IsOil))
                continue;
            _evidence.Remove((allergen, Presence.Contains), out var evidence);
            _evidence[(allergen, Presence.Exempt)] = evidence!.ConvertAll(e =>
                e with
                {
                    Why =
                        "Exempt: highly refined. The statement's own allergen line does not name it.",
                }
            );
        }
    }

    private FoodClass FoodClasses()
    {
        var classes = FoodClass.None;
        foreach (var match in _matches)
        {
            if (
                match.RuledOut.Count == 0
                && _sections[match.Start]
                    is Section.Ingredient
                        or Section.Declaration
                        or Section.Note
            )
                classes |= match.Term.FoodClasses;
        }
        return classes;
    }

    private void Add(TermMatch match, string allergen, Presence presence, string why)
    {
        if (!_evidence.TryGetValue((allergen, presence), out var evidence))
            _evidence[(allergen, presence)] = evidence = [];
        evidence.Add(Evidence(match, why));
        if (presence != Presence.Contains)
            return;
        if (!_containing.TryGetValue(allergen, out var matches))
            _containing[allergen] = matches = [];
        matches.Add(match);
    }

    private StatementEvidence Evidence(TermMatch match, string why)
    {
        var start = _tokens[match.Start].Span.Start;
        return new StatementEvidence(
            new TextSpan(start, _tokens[match.End - 1].Span.End - start),
            match.Term.Name,
            why
        );
    }
}

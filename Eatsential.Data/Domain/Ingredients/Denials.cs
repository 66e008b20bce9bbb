using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// Finds what a statement says is not there. The reach of "no", "free from" and "-free" is kept to the words they
/// surely mean: "no added sugar, milk" has milk.
/// </summary>
internal sealed class Denials
{
    private static readonly HashSet<string> Joining = Words.Set("and or nor");
    private static readonly HashSet<string> Padding = Words.Set(
        "added any of other artificial the following trace detectable source ingredient product derivative "
            + "protein containing allergen all top major common main priority big"
    );
    private static readonly HashSet<string> Using = Words.Set(
        "use using used contain containing include including add adding made make"
    );
    private static readonly HashSet<string> Absent = Words.Set("used included added present");
    private static readonly HashSet<string> NotFreeOf = Words.Set(
        "range run from of flowing farmed roaming form"
    );

    // An allergen's part may be taken out while the rest stays: lactose-free milk is milk.
    private static readonly HashSet<string> Parts = Words.Set("lactose casein whey");

    private readonly IReadOnlyList<Token> _tokens;
    private readonly TermMatch?[] _startingAt;
    private readonly TermMatch?[] _endingAt;
    private readonly FreeFromQualifier _qualifier;
    private readonly SectionPhrases _phrases;

    private Denials(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<TermMatch> matches,
        Vocabulary vocabulary
    )
    {
        _tokens = tokens;
        _phrases = new SectionPhrases(tokens);
        _startingAt = new TermMatch?[tokens.Count + 1];
        _endingAt = new TermMatch?[tokens.Count + 1];
        foreach (var match in matches)
        {
            _startingAt[match.Start] = match;
            _endingAt[match.End] = match;
        }
        _qualifier = new FreeFromQualifier(tokens, _startingAt, vocabulary);
    }

    /// <summary>Marks on each match the allergens ruled out for it.</summary>
    public static void Apply(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<TermMatch> matches,
        Vocabulary vocabulary
    )
    {
        var denials = new Denials(tokens, matches, vocabulary);
        foreach (var match in matches.Where(m => m.Term.Basis == TermBasis.Denies))
            denials._qualifier.Apply(
                match.Start,
                match.End,
                match.Term.Allergens.Select(a => a.Allergen),
                isGluten: false
            );
        for (var i = 0; i < tokens.Count; i++)
            denials.Read(i);
    }

    private string Word(int at) => _phrases.Word(at);

    private bool Is(int at, TokenKind kind) => _phrases.Is(at, kind);

    private void Read(int at)
    {
        if (Word(at) == "free" && _phrases.IsUnderRefusal(at))
            return;
        switch (Word(at))
        {
            case "free" when Word(at + 1) is "from" or "of":
                DenyForward(at + 2);
                break;
            case "free" when !NotFreeOf.Contains(Word(at + 1)):
                DenyBackward(at);
                break;
            case "not" when Absent.Contains(Word(at + 1)) && EndsName(at) is var end and > 0:
                DenyBackward(end);
                break;
            case "not" when Word(at + 1) is "contain" or "include" or "containing" or "including":
                DenyForward(at + 2);
                break;
            case "not" when Using.Contains(Word(at + 1)):
                DenyForward(Word(at + 2) is "with" or "from" ? at + 3 : at + 2);
                break;
            case "never" when Using.Contains(Word(at + 1)):
                DenyForward(at + 2);
                break;
            case "no" when Is(at - 1, TokenKind.Colon) && _endingAt[at - 1] is { } answered:
                Deny(answered);
                break;
            case "instead" when Word(at + 1) == "of" && !_phrases.IsOffered(at):
                DenyReplaced(at + 2);
                break;
            case "place"
                when Word(at - 1) == "in" && Word(at + 1) == "of" && !_phrases.IsOffered(at):
                DenyReplaced(at + 2);
                break;
            case "exclude" when _phrases.RefusesGuarantee(at):
                break;
            case "from" when _phrases.IsKeptApart(at):
                DenyForward(at + 1);
                break;
            case "avoid" or "avoiding" when _phrases.SuitsWhoAvoid(at):
                DenyForward(at + 1);
                break;
            case "no" or "without" or "zero" or "neither" or "exclude" or "excluding":
                DenyForward(at + 1);
                break;
        }
    }

    /// <summary>"Nut milk not used", "nuts are not used": where the name that stands in front ends, or 0.</summary>
    private int EndsName(int at)
    {
        var end = Word(at - 1) is "is" or "are" ? at - 1 : at;
        return end > 0 && _endingAt[end] is not null ? end : 0;
    }

    private void DenyForward(int at)
    {
        var next = at;
        while (
            Is(next, TokenKind.Number)
            || (Padding.Contains(Word(next)) && _startingAt[next] is null)
        )
            next++;
        if (Is(next, TokenKind.Colon))
            DenyList(next + 1);
        else
            DenyItems(at);
    }

    /// <summary>"Instead of a bun": the one thing that stands there.</summary>
    private void DenyReplaced(int at)
    {
        var next = Word(at) is "a" or "an" or "the" ? at + 1 : at;
        if (_startingAt[Math.Min(next, _tokens.Count)] is { } replaced)
            Deny(replaced);
    }

    /// <summary>"Free from: milk, fat, eggs." up to the end of the sentence or the next heading.</summary>
    private void DenyList(int start)
    {
        var end = start;
        while (end < _tokens.Count && !Is(end, TokenKind.Stop) && !Is(end, TokenKind.Colon))
            end++;
        if (Is(end, TokenKind.Colon))
        {
            while (end > start && !_tokens[end - 1].IsBreak)
                end--;
        }
        for (var i = start; i < end; i++)
        {
            if (_startingAt[i] is { } match && match.End <= end)
                Deny(match);
        }
    }

    private void DenyItems(int at)
    {
        var next = at;
        var items = new List<(TermMatch Match, bool AfterComma)>();
        var afterComma = false;
        var joined = false;
        while (true)
        {
            while (
                Padding.Contains(Word(next))
                && _startingAt[next] is null or { Term.Basis: TermBasis.Plain }
            )
                next++;
            if (
                next >= _tokens.Count
                || _startingAt[next] is not { } match
                || match.Term.Allergens.Count == 0
            )
                break;
            items.Add((match, afterComma));
            next = match.End;
            while (
                Padding.Contains(Word(next))
                && _startingAt[next] is null or { Term.Basis: TermBasis.Plain }
            )
                next++;
            afterComma = false;
            if (Is(next, TokenKind.Comma))
            {
                afterComma = true;
                next++;
            }
            var conjunction = Joining.Contains(Word(next)) || Is(next, TokenKind.Slash);
            if (conjunction)
            {
                joined = true;
                next++;
            }
            if (!afterComma && !conjunction)
                break;
        }
        var isWhole =
            joined
            && (next >= _tokens.Count || _tokens[next].Kind is TokenKind.Stop or TokenKind.Close);
        foreach (var (match, separated) in items)
        {
            if (separated && !isWhole)
                break;
            Deny(match);
        }
    }

    /// <summary>"milk free", "milk and egg free", "(milk, egg and nut free)".</summary>
    private void DenyBackward(int free)
    {
        var denied = new List<TermMatch>();
        var pending = new List<TermMatch>();
        var next = free;
        var overComma = false;
        while (next >= 0 && _endingAt[next] is { } match && match.Term.Allergens.Count > 0)
        {
            (overComma ? pending : denied).Add(match);
            next = match.Start;
            if (Joining.Contains(Word(next - 1)) || Is(next - 1, TokenKind.Slash))
                next--;
            else if (Is(next - 1, TokenKind.Comma) && (denied.Count > 1 || overComma))
                overComma = true;
            else
                break;
            if (Is(next - 1, TokenKind.Comma))
            {
                overComma = true;
                next--;
            }
        }
        if (next == 0 || Is(next - 1, TokenKind.Open) || Is(next - 1, TokenKind.Stop))
            denied.AddRange(pending);
        foreach (var match in denied)
            Deny(match);
        var whole = denied.Where(m => !Parts.Contains(m.Term.Name)).ToList();
        if (whole.Count == 0)
            return;
        var start = whole.Min(m => m.Start);
        foreach (var match in whole)
        {
            var isGluten = match.Term.Allergens.All(a => a.Presence == Presence.CouldHide);
            // What a dish usually has is not what "-free" denies: a trifle-free parfait has its own milk.
            _qualifier.Apply(
                start,
                free + 1,
                match
                    .Term.Allergens.Where(a => isGluten || !match.Term.IsUsual(a))
                    .Select(a => a.Allergen),
                isGluten
            );
        }
    }

    private static void Deny(TermMatch match) =>
        match.RuledOut.UnionWith(match.Term.Allergens.Select(a => a.Allergen));
}

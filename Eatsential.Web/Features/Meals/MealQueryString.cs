using System.Globalization;
using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Search;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Eatsential.Web.Features.Meals;

/// <summary>
/// Reads the address of the meal browser. What it does not understand it names and leaves out; only words under
/// <c>avoid</c> are never left out.
/// </summary>
public static class MealQueryString
{
    public const int MaxWords = 8;
    private const int MaxText = 120;
    private const int MaxAvoid = 64;
    private const int MaxAvoidLength = 40;
    private const decimal MaxPriceAsked = 10_000m;

    /// <param name="query">With or without its question mark.</param>
    public static MealCriteria Read(string? query)
    {
        var given = QueryHelpers.ParseQuery(query);
        List<string> ignored = [];
        var criteria = new MealCriteria
        {
            Words = One(MealUrls.Words, Words),
            City = One(MealUrls.City, Text),
            Cuisine = One(MealUrls.Cuisine, Text),
            Diets = Diets(),
            MaxKcal = OneValue(MealUrls.MaxKcal, Kcal),
            MaxPrice = OneValue(MealUrls.MaxPrice, Price),
            Avoid = Avoid(),
            Show = OneValue(MealUrls.Show, Show),
            Sort = OneValue(MealUrls.Sort, MealSorts.Find),
            Near = OneValue(MealUrls.Near, t => GeoPoint.Parse(t)),
            After = One(MealUrls.After, MealCursor.Parse),
        };

        if (criteria is { Sort: MealSort.Distance, Near: null })
            criteria = criteria with { Sort = Ignore<MealSort?>(MealUrls.Sort) };
        if (criteria.After is { } after && after.Sort != criteria.EffectiveSort)
            criteria = criteria with { After = Ignore<MealCursor>(MealUrls.After) };
        ignored.AddRange(given.Keys.Where(k => !MealUrls.Parameters.Contains(k)).Select(Shown));
        return criteria with { Ignored = [.. ignored.Distinct(StringComparer.Ordinal).Take(10)] };

        T? Ignore<T>(string name)
        {
            if (Values(name).Any(v => v.Length > 0))
                ignored.Add(name);
            return default;
        }

        IEnumerable<string> Values(string name) =>
            given.TryGetValue(name, out StringValues values) ? values.OfType<string>() : [];

        // An empty field of the form is not a filter.
        T? One<T>(string name, Func<string, T?> read)
            where T : class =>
            Values(name).Where(v => v.Length > 0).ToList() is [var only] && read(only) is { } value
                ? value
                : Ignore<T>(name);

        T? OneValue<T>(string name, Func<string, T?> read)
            where T : struct =>
            Values(name).Where(v => v.Length > 0).ToList() is [var only] && read(only) is { } value
                ? value
                : Ignore<T?>(name);

        IEnumerable<string> Listed(string name) =>
            Values(name)
                .SelectMany(v =>
                    v.Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                );

        List<Diet> Diets()
        {
            var found = Listed(MealUrls.Diet).Select(DietNames.Find).Distinct().ToList();
            if (found.Contains(null))
                ignored.Add(MealUrls.Diet);
            return [.. found.OfType<Diet>()];
        }

        List<string> Avoid()
        {
            var words = Listed(MealUrls.Avoid).Select(AllergenWord).Distinct().ToList();
            return words.Count <= MaxAvoid
                ? words
                : [.. words.Take(MaxAvoid), $"{words.Count - MaxAvoid} more words"];
        }
    }

    private static string? Text(string value) =>
        value.Trim() is { Length: > 0 and <= MaxText } text && !text.Any(IsHostile) ? text : null;

    private static string? Words(string value) =>
        Text(value) is { } text && SearchWords.Of(text).Count is > 0 and <= MaxWords ? text : null;

    private static int? Kcal(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var kcal)
        && kcal is > 0 and <= Rules.CaloriesMax
            ? kcal
            : null;

    private static decimal? Price(string value) =>
        decimal.TryParse(
            value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var dollars
        ) && dollars is > 0 and <= MaxPriceAsked
            ? dollars
            : null;

    private static MealShow? Show(string value) =>
        value switch
        {
            "fits" => MealShow.Fits,
            "all" => MealShow.All,
            _ => null,
        };

    /// <summary>A slug as people may type it: "Tree nuts" is tree-nuts. Nothing more is guessed.</summary>
    private static string AllergenWord(string word) =>
        Shown(word.ToLowerInvariant().Replace(' ', '-').Replace('_', '-'));

    private static string Shown(string word)
    {
        var safe = string.Concat(word.Take(MaxAvoidLength + 1).Where(c => !IsHostile(c)));
        return safe.Length switch
        {
            0 => "?",
            > MaxAvoidLength => safe[..MaxAvoidLength] + "…",
            _ => safe,
        };
    }

    /// <summary>Control characters, halves of surrogate pairs and marks that turn the reading direction.</summary>
    private static bool IsHostile(char c) =>
        char.IsControl(c)
        || char.IsSurrogate(c)
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}

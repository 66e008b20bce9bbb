using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Queries;

/// <summary>Meals by the words of their search text.</summary>
public static class WordSearch
{
    /// <summary>On PostgreSQL <c>public.has_words</c>, which the index answers. Not to be called outside a query.</summary>
    public static bool HasWords(string searchText, string[] words) =>
        throw new NotSupportedException($"'{searchText}', {words.Length} words: only in a query.");

    /// <summary>Each word begins a word of the meal, its description or its restaurant's name.</summary>
    /// <param name="words">As <see cref="Domain.Search.SearchWords.Of"/> tells them apart: letters and digits only.</param>
    public static IQueryable<Meal> WithWords(
        this IQueryable<Meal> meals,
        IReadOnlyList<string> words,
        EatsentialDbContext db
    )
    {
        if (words.Count == 0)
            return meals;
        if (db is Postgres.PostgresDbContext)
        {
            string[] all = [.. words];
            return meals.Where(m => HasWords(m.SearchText, all));
        }
        foreach (var word in words)
        {
            var pattern = $"% {word}%";
            meals = meals.Where(m => EF.Functions.Like(m.SearchText, pattern));
        }
        return meals;
    }
}

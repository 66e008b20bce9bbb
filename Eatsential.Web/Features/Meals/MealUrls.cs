using System.Globalization;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Search;
using Microsoft.AspNetCore.Http.Extensions;

namespace Eatsential.Web.Features.Meals;

/// <summary>Every address of meals and restaurants, in one place.</summary>
public static class MealUrls
{
    public const string Words = "q";
    public const string City = "city";
    public const string Cuisine = "cuisine";
    public const string Diet = "diet";
    public const string MaxKcal = "maxKcal";
    public const string MaxPrice = "maxPrice";
    public const string Avoid = "avoid";
    public const string Show = "show";
    public const string Sort = "sort";
    public const string Near = "near";
    public const string After = "after";

    public const string PublicMeals = "/meals";
    public const string MyMeals = "/app/meals";
    public const string Restaurants = "/restaurants";

    /// <summary>Every parameter of the meal browser.</summary>
    public static IReadOnlySet<string> Parameters { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            Words,
            City,
            Cuisine,
            Diet,
            MaxKcal,
            MaxPrice,
            Avoid,
            Show,
            Sort,
            Near,
            After,
        };

    /// <param name="path">The page: a meal browser, or one that takes some of its filters.</param>
    public static string Search(string path, MealCriteria criteria)
    {
        var query = new QueryBuilder();
        Add(Words, criteria.Words);
        Add(City, criteria.City);
        Add(Cuisine, criteria.Cuisine);
        Add(Diet, string.Join(',', criteria.Diets.Select(d => d.Slug())));
        Add(MaxKcal, criteria.MaxKcal?.ToString(CultureInfo.InvariantCulture));
        Add(MaxPrice, criteria.MaxPrice?.ToString(CultureInfo.InvariantCulture));
        Add(Avoid, string.Join(',', criteria.Avoid));
        Add(Show, criteria.Show?.ToString().ToLowerInvariant());
        Add(Sort, criteria.Sort is { } sort ? MealSorts.Name(sort) : null);
        Add(Near, criteria.Near?.ToString());
        Add(After, criteria.After?.ToString());
        return path + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
    }

    /// <summary>The address a sent form leads to, before anything in it is read.</summary>
    public static string Form(string path, IEnumerable<(string Name, string? Value)> fields)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrWhiteSpace(value))
                query.Add(name, value);
        }
        return path + query;
    }

    /// <summary>The page of a meal; what is to be avoided goes with it.</summary>
    public static string Meal(string path, Guid id, string name, IReadOnlyList<string> avoid)
    {
        var page = path == MyMeals ? $"{MyMeals}/{id}" : $"{PublicMeals}/{id}/{Slug(name)}";
        return Search(page.TrimEnd('/'), new MealCriteria { Avoid = avoid });
    }

    /// <summary>The menu of a restaurant; what is to be avoided goes with it.</summary>
    public static string Restaurant(Guid id, IReadOnlyList<string> avoid, MealShow? show = null) =>
        Search($"{Restaurants}/{id}", new MealCriteria { Avoid = avoid, Show = show });

    /// <summary>Opens a map app at a place (RFC 5870).</summary>
    public static string Map(decimal latitude, decimal longitude) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"geo:{latitude:0.######},{longitude:0.######}"
        );

    private static string Slug(string name) => SearchWords.Text(name).TrimStart().Replace(' ', '-');
}

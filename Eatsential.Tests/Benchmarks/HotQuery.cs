using Eatsential.Data.Domain.Diets;
using Eatsential.Web.Features.Meals;
using Eatsential.Web.Features.Restaurants;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Queue;
using Eatsential.Web.Features.Staff.Restaurants;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Benchmarks;

internal enum Asker
{
    Anybody,

    /// <summary>Somebody with six allergies.</summary>
    Person,
    Staff,
}

/// <summary>A question a page of the app asks of the database, through the class the page itself uses.</summary>
internal sealed record HotQuery(string Name, Asker By, Func<IServiceProvider, Task> AskAsync)
{
    public static IEnumerable<HotQuery> All(HotData data) =>
        [.. OfMeals(data), .. OfOnePage(data), .. OfStaff(data)];

    public override string ToString() => $"{By}: {Name}";

    private static IEnumerable<HotQuery> OfMeals(HotData data)
    {
        MealCriteria none = new();
        (string, MealCriteria)[] filters =
        [
            ("no filter", none),
            ("a common word", none with { Words = HotData.CommonWord }),
            ("two common words", none with { Words = HotData.CommonWords }),
            ("a rare word", none with { Words = data.RareWord }),
            ("one letter", none with { Words = "g" }),
            ("a city", none with { City = data.City }),
            ("a cuisine", none with { Cuisine = data.Cuisine }),
            ("a city and a cuisine", none with { City = data.City, Cuisine = data.Cuisine }),
            ("vegan", none with { Diets = [Diet.Vegan] }),
            ("keto", none with { Diets = [Diet.Keto] }),
            ("at most 60 kcal", none with { MaxKcal = 60 }),
            ("at most 900 kcal and $25", none with { MaxKcal = 900, MaxPrice = 25 }),
            ("near", none with { Near = data.Place }),
            (
                "a common word, a city, vegan, 900 kcal and $25",
                none with
                {
                    Words = HotData.CommonWord,
                    City = data.City,
                    Diets = [Diet.Vegan],
                    MaxKcal = 900,
                    MaxPrice = 25,
                }
            ),
        ];
        foreach (var (name, filter) in filters)
        {
            foreach (var sort in Enum.GetValues<MealSort>())
            {
                if (sort == MealSort.Distance && filter.Near is null)
                    continue;
                yield return Meals(
                    $"{name}, by {sort}",
                    Asker.Anybody,
                    filter with
                    {
                        Sort = sort,
                    }
                );
            }
            yield return Meals($"{name}, what fits", Asker.Person, filter);
        }

        MealCriteria milk = none with { Avoid = ["milk", "peanuts"] };
        yield return Meals("avoid two", Asker.Anybody, milk);
        yield return Meals("avoid two, near", Asker.Anybody, milk with { Near = data.Place });
        yield return Meals(
            "avoid all, by price",
            Asker.Anybody,
            none with
            {
                Avoid = data.Allergens,
                Sort = MealSort.Price,
            }
        );
        yield return Meals(
            "near, a word",
            Asker.Person,
            none with
            {
                Near = data.Place,
                Words = HotData.CommonWord,
            }
        );
        yield return Meals(
            "near, a rare word",
            Asker.Person,
            none with
            {
                Near = data.Place,
                Words = data.RareWord,
            }
        );
        yield return Meals(
            "nothing found, and why",
            Asker.Anybody,
            none with
            {
                Words = data.RareWord,
                City = data.City,
                Cuisine = data.Cuisine,
                Diets = [Diet.Vegan],
                MaxKcal = 900,
                MaxPrice = 25,
            }
        );
        foreach (var (sort, after) in data.Page20)
        {
            yield return Meals(
                $"page 20 by {sort}",
                Asker.Anybody,
                none with
                {
                    Near = sort == MealSort.Distance ? data.Place : null,
                    Sort = sort,
                    After = after,
                }
            );
        }
    }

    private static IEnumerable<HotQuery> OfOnePage(HotData data)
    {
        foreach (var asker in (Asker[])[Asker.Anybody, Asker.Person])
        {
            yield return new(
                "a meal",
                asker,
                s => s.Of<MealDetails>().RunAsync(data.Meal, [], default)
            );
            yield return new(
                "a menu",
                asker,
                s => s.Of<RestaurantMenu>().RunAsync(data.Restaurant, [], null, default)
            );
        }
        MealCriteria none = new();
        (string, MealCriteria)[] lists =
        [
            ("restaurants", none),
            ("restaurants of a city", none with { City = data.City }),
            ("restaurants of a cuisine", none with { Cuisine = data.Cuisine }),
            (
                "restaurants, far down",
                none with
                {
                    After = new(MealSort.Name, "Smoked", Guid.Empty),
                }
            ),
        ];
        foreach (var (name, criteria) in lists)
            yield return new(
                name,
                Asker.Anybody,
                s => s.Of<RestaurantList>().RunAsync(criteria, default)
            );
    }

    private static IEnumerable<HotQuery> OfStaff(HotData data)
    {
        string?[] words = [null, HotData.CommonWord, data.RareWord, "no such word"];
        foreach (var text in words)
        {
            string?[] sorts =
            [
                "name",
                "-name",
                "restaurant",
                "-restaurant",
                "verified",
                "-verified",
            ];
            foreach (var sort in sorts)
                yield return Grid(MealGrid.Grid, new(text, null, sort));
            foreach (var status in (string[])["incomplete", "lost", "complete", "retired"])
                yield return Grid(MealGrid.Grid, new(text, status));
            foreach (var sort in (string[])["name", "-name", "meals", "-meals"])
                yield return Grid(IngredientGrid.Grid, new(text, null, sort));
            foreach (var sort in (string[])["name", "-name", "city", "-city"])
                yield return Grid(RestaurantGrid.Grid, new(text, null, sort));
        }
        var deep = new GridCursor("P", Guid.Empty).ToString();
        yield return Grid(MealGrid.Grid, new(After: deep));
        yield return Grid(MealGrid.Grid, new(Sort: "restaurant", After: deep));
        yield return Grid(IngredientGrid.Grid, new(Status: "unsettled"));
        yield return Grid(RestaurantGrid.Grid, new(Status: "retired"));
        yield return new("work queue", Asker.Staff, s => s.Of<WorkQueue>().RunAsync(default));
        yield return new(
            "meals that use an ingredient",
            Asker.Staff,
            async s =>
            {
                var toEdit = await s.Of<IngredientToEdit>().RunAsync(data.Ingredient, default);
                await s.Of<IngredientBlast>()
                    .RunAsync(data.Ingredient, toEdit!.Facts, toEdit.Facts, default);
            }
        );

        static HotQuery Grid<TRow>(Grid<TRow> grid, GridQuery query) =>
            new(
                $"{grid.Name} {query}",
                Asker.Staff,
                s => s.Of<GridReader>().RunAsync(grid, query, default)
            );
    }

    private static HotQuery Meals(string name, Asker by, MealCriteria criteria) =>
        new(name, by, s => s.Of<MealSearch>().RunAsync(criteria, default));
}

internal static class ServiceExtensions
{
    public static T Of<T>(this IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}

using Eatsential.Web.Features.Meals;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Benchmarks;

/// <summary>What the hot queries ask about, out of a generated catalogue.</summary>
internal sealed record HotData(
    Guid Person,
    Guid Staff,
    GeoPoint Place,
    string City,
    string Cuisine,
    string RareWord,
    Guid Meal,
    Guid Restaurant,
    Guid Ingredient,
    IReadOnlyList<string> Allergens
)
{
    public const string CommonWord = "chicken";
    public const string CommonWords = "roasted chicken";

    private static readonly MealSort[] Paged = [MealSort.Name, MealSort.Price, MealSort.Distance];

    public IReadOnlyDictionary<MealSort, MealCursor> Page20 { get; private init; } =
        new Dictionary<MealSort, MealCursor>();

    public static async Task<HotData> ReadAsync(FilledDatabase database)
    {
        var at = await database.ScalarAsync<string>(
            "SELECT latitude || ',' || longitude FROM public.restaurants WHERE external_id = 'fill:7'"
        );
        var data = new HotData(
            await database.ScalarAsync<Guid>(
                "SELECT user_id FROM public.user_allergies GROUP BY user_id HAVING count(*) = 6 ORDER BY user_id LIMIT 1"
            ),
            await database.ScalarAsync<Guid>(
                """
                INSERT INTO auth.user_roles (user_id, role_id)
                SELECT u.id, r.id
                FROM auth.roles r, (SELECT id FROM auth.users ORDER BY id LIMIT 1) u
                WHERE r.name = 'NutritionStaff'
                ON CONFLICT (user_id, role_id) DO UPDATE SET role_id = excluded.role_id
                RETURNING user_id
                """
            ),
            GeoPoint.Parse(at)!.Value,
            await OfRestaurant("city"),
            await OfRestaurant("cuisine_type"),
            // The number at the end of a restaurant's name.
            await database.ScalarAsync<string>(
                "SELECT substring(name FROM '[0-9]+$') FROM public.restaurants ORDER BY length(name) DESC, id LIMIT 1"
            ),
            await database.ScalarAsync<Guid>(
                "SELECT id FROM public.meals WHERE ingredients_complete ORDER BY id LIMIT 1"
            ),
            await database.ScalarAsync<Guid>(
                "SELECT id FROM public.restaurants WHERE external_id = 'fill:7'"
            ),
            await database.ScalarAsync<Guid>(
                "SELECT ingredient_id FROM public.meal_ingredients GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
            ),
            await database.ScalarAsync<string[]>(
                "SELECT array_agg(slug::text) FROM health.allergens"
            )
        );
        var cursors = new Dictionary<MealSort, MealCursor>();
        foreach (var sort in Paged)
            cursors[sort] = await data.TurnToPage20Async(database, sort);
        return data with { Page20 = cursors };

        Task<string> OfRestaurant(string column) =>
            database.ScalarAsync<string>(
                $"SELECT {column}::text FROM public.restaurants WHERE external_id = 'fill:7'"
            );
    }

    /// <summary>Page 20, or the last where there are fewer.</summary>
    private async Task<MealCursor> TurnToPage20Async(FilledDatabase database, MealSort sort)
    {
        await using var scope = database.Server.Services.CreateAsyncScope();
        var criteria = new MealCriteria
        {
            Sort = sort,
            Near = sort == MealSort.Distance ? Place : null,
        };
        for (var page = 1; page < 20; page++)
        {
            var list = await scope
                .ServiceProvider.GetRequiredService<MealSearch>()
                .RunAsync(criteria, default);
            if (list.Next is null)
                break;
            criteria = criteria with { After = list.Next };
        }
        return criteria.After!;
    }
}

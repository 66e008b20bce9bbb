using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Features.Meals;
using Npgsql;

namespace Eatsential.Tests.Benchmarks;

/// <summary>
/// The first page as the tables alone give it: ingredient by ingredient with NOT EXISTS, no mask and no index order.
/// Too slow to serve, and simple enough to believe.
/// </summary>
internal sealed class NaiveReference(
    NpgsqlDataSource source,
    AllergenTree tree,
    IReadOnlyDictionary<string, Guid> ids
)
{
    private const string Sql = """
        SELECT m.id
        FROM public.meals m
        JOIN public.restaurants r ON r.id = m.restaurant_id
        WHERE r.is_active
            AND m.is_available
            AND m.calories <= $1
            AND m.price <= $2
            AND r.location <-> ST_SetSRID(ST_MakePoint($4, $3), 4326)::geography <= $9
            AND (
                cardinality($7::uuid[]) = 0
                OR (
                    m.ingredients_complete
                    AND m.ingredients_verified_at >= $8
                    AND EXISTS (SELECT FROM public.meal_ingredients mi WHERE mi.meal_id = m.id)
                    AND NOT EXISTS (
                        SELECT
                        FROM public.meal_ingredients mi
                        JOIN public.ingredients i ON i.id = mi.ingredient_id
                        WHERE mi.meal_id = m.id AND NOT i.is_classified
                    )
                )
            )
            AND NOT EXISTS (
                SELECT
                FROM public.meal_ingredients mi
                JOIN public.ingredient_allergens ia ON ia.ingredient_id = mi.ingredient_id
                WHERE mi.meal_id = m.id
                    AND (
                        (ia.presence = 'contains' AND ia.allergen_id = ANY ($5))
                        OR (ia.presence = 'may_contain' AND ia.allergen_id = ANY ($6))
                        OR (ia.presence = 'could_hide' AND ia.allergen_id = ANY ($7))
                    )
            )
        ORDER BY r.location <-> ST_SetSRID(ST_MakePoint($4, $3), 4326)::geography, m.id
        LIMIT 24
        """;

    public async Task<IReadOnlyList<Guid>> PageAsync(
        AllergyAnswer person,
        decimal latitude,
        decimal longitude,
        int maxKcal,
        decimal maxPrice,
        DateTimeOffset now
    )
    {
        var lifeThreatening = person.Allergies!.Any(a => a.Severity == Severity.LifeThreatening);
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = maxKcal });
        command.Parameters.Add(new() { Value = maxPrice });
        command.Parameters.Add(new() { Value = (double)latitude });
        command.Parameters.Add(new() { Value = (double)longitude });
        command.Parameters.Add(new() { Value = Hit(person, Severity.Moderate) });
        command.Parameters.Add(new() { Value = Hit(person, Severity.Severe) });
        command.Parameters.Add(new() { Value = Hit(person, Severity.Mild) });
        command.Parameters.Add(new() { Value = now.AddDays(lifeThreatening ? -90 : -180) });
        command.Parameters.Add(new() { Value = MealMatching.NearMetres });
        var page = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            page.Add(reader.GetGuid(0));
        return page;
    }

    /// <summary>Allergens that hit somebody through an allergy at least so severe: itself, its species, its groups.</summary>
    private Guid[] Hit(AllergyAnswer person, Severity least) =>
        [
            .. tree
                .All.Where(found =>
                    person.Allergies!.Any(a =>
                        a.Severity >= least && tree.Hits(a.Allergen, found.Slug)
                    )
                )
                .Select(found => ids[found.Slug]),
        ];
}

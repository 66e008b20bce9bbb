using System.Diagnostics;
using Npgsql;

namespace Eatsential.Tests.Benchmarks;

/// <summary>
/// T8: an allergen given to the ingredient that most meals use, then taken away, while people go on searching. Time and
/// log are scaled to the 375,000 meals that the target speaks of.
/// </summary>
internal sealed class SpreadBenchmark(FilledDatabase database, Func<Task> search)
{
    private const double Meals = 375_000;
    private const double MaxSeconds = 15;
    private const double MaxMegabytes = 80;
    private const int Searches = 200;

    public async Task MeasureAsync(Report report, int size)
    {
        var ingredient = await database.ScalarAsync<Guid>(
            "SELECT ingredient_id FROM public.meal_ingredients GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
        );
        var used = await database.ScalarAsync<long>(
            $"SELECT count(*) FROM public.meal_ingredients WHERE ingredient_id = '{ingredient}'"
        );
        var before = new Samples();
        for (var i = 0; i < Searches; i++)
            await before.TimeAsync(search);

        var add = await RunAsync(
            $"""
            INSERT INTO public.ingredient_allergens (id, ingredient_id, allergen_id, presence)
            SELECT gen_random_uuid(), '{ingredient}', id, 'contains' FROM health.allergens WHERE slug = 'lupin'
            """
        );
        var remove = await RunAsync(
            $"""
            DELETE FROM public.ingredient_allergens
            WHERE ingredient_id = '{ingredient}'
                AND allergen_id = (SELECT id FROM health.allergens WHERE slug = 'lupin')
            """
        );

        var scale = Meals / used;
        foreach (var (what, spread) in new[] { ("a hazard added", add), ("taken away", remove) })
        {
            report.Add(
                "T8",
                size,
                $"{what}, {used:N0} meals at once, for 375,000",
                spread.Seconds * scale,
                MaxSeconds,
                "s"
            );
            report.Add("T8", size, "  log written", spread.Megabytes * scale, MaxMegabytes, "MB");
            report.Add("T8", size, "  rows not updated in place", spread.NotInPlace, 10, "%");
            report.Add(
                "T8",
                size,
                "  p95 of a search meanwhile / before",
                spread.Search.P95 / before.P95,
                2,
                "×"
            );
        }
    }

    /// <summary>One statement, its transaction and the searches beside it.</summary>
    private async Task<Spread> RunAsync(string change)
    {
        await using var connection = await database.Superuser.OpenConnectionAsync();
        var (position, rows, inPlace) = (
            await PositionAsync(),
            await UpdatedAsync(connection, "n_tup_upd"),
            await UpdatedAsync(connection, "n_tup_hot_upd")
        );
        var clock = Stopwatch.StartNew();
        var work = ExecuteAsync(connection, change);
        var meanwhile = new Samples();
        do await meanwhile.TimeAsync(search);
        while (!work.IsCompleted);
        await work;
        var seconds = clock.Elapsed.TotalSeconds;
        await ExecuteAsync(connection, "SELECT pg_stat_force_next_flush()");
        var updated = await UpdatedAsync(connection, "n_tup_upd") - rows;
        var updatedInPlace = await UpdatedAsync(connection, "n_tup_hot_upd") - inPlace;
        return new(
            seconds,
            (double)(await PositionAsync() - position) / 1_000_000,
            100.0 * (updated - updatedInPlace) / updated,
            meanwhile
        );
    }

    private Task<decimal> PositionAsync() =>
        database.ScalarAsync<decimal>("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");

    private static async Task<long> UpdatedAsync(NpgsqlConnection connection, string counter)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT {counter} FROM pg_stat_user_tables WHERE relid = 'public.meals'::regclass",
            connection
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Spread(
        double Seconds,
        double Megabytes,
        double NotInPlace,
        Samples Search
    );
}

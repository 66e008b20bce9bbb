using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Ingredients;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Eatsential.Tests.Features.Staff;

/// <summary>A change of an ingredient that reaches very many dishes takes longer than a statement may otherwise.</summary>
public sealed class SlowSaveTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task It_is_not_given_up_after_the_time_of_other_statements()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var (version, facts) = await kitchen.ClassificationAsync(rice);

        // In place of hundreds of thousands of dishes, one that somebody else holds on to.
        await using var holder = new NpgsqlConnection(database.ConnectionStringAs("postgres"));
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();
        await ExecuteAsync($"SELECT FROM public.meals WHERE id = '{meal}' FOR UPDATE");

        await using var services = DatabaseUnderTest.ServicesFor(
            DatabaseProvider.PostgreSQL,
            $"{database.ConnectionString};Command Timeout=1"
        );
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(staff);
        var databases = scope.ServiceProvider.GetRequiredService<
            IDbContextFactory<EatsentialDbContext>
        >();
        var saving = new ClassifyIngredient(databases, new(databases), Kitchen.Clock).RunAsync(
            rice,
            version,
            facts with
            {
                Allergens = [new("milk", Presence.Contains, null)],
            },
            null,
            default
        );
        var longest = 0.0;
        while (!saving.IsCompleted && await WaitedAsync() < 2)
            await Task.Yield();
        await held.RollbackAsync();

        Assert.True((await saving).IsSaved);
        Assert.True(longest >= 2, $"The longest statement waited {longest:0.0} s.");

        async Task<double> WaitedAsync()
        {
            var waited = await database.ScalarAsync<double>(
                """
                SELECT coalesce(max(extract(epoch FROM clock_timestamp() - query_start)), 0)::float8
                FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """
            );
            longest = Math.Max(longest, waited);
            return waited;
        }

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, holder, held);
            await command.ExecuteNonQueryAsync();
        }
    }
}

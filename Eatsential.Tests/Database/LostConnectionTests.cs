using Eatsential.Data;
using Eatsential.Tests.Features.Staff;
using Eatsential.Tests.Support;
using Npgsql;

namespace Eatsential.Tests.Database;

/// <summary>A server that ends in the middle of a save.</summary>
public sealed class LostConnectionTests(PostgresUnderTest database)
    : IClassFixture<PostgresUnderTest>
{
    [SkippableTheory]
    [InlineData("UPDATE public.restaurants SET name = 'The other half'")]
    [InlineData("COMMIT")]
    public async Task Is_known_for_what_it_is_and_leaves_nothing_behind(string next)
    {
        await new Kitchen(database).AddMealAsync(complete: false);
        await using var saving = new NpgsqlConnection(database.ConnectionString);
        await saving.OpenAsync();
        await RunAsync(saving, "SET ROLE eatsential_write");
        await RunAsync(saving, "BEGIN");
        await RunAsync(saving, "UPDATE public.restaurants SET name = 'Half a save'");

        await using (var other = new NpgsqlConnection(database.ConnectionString))
        {
            await other.OpenAsync();
            await RunAsync(other, $"SELECT pg_terminate_backend({saving.ProcessID}, 5000)");
        }
        var lost = await Record.ExceptionAsync(() => RunAsync(saving, next));

        Assert.True(DatabaseFailure.IsUnreachable(lost), $"{lost}");
        await using var db = database.Open();
        Assert.DoesNotContain(
            db.Restaurants,
            r => r.Name.EndsWith("half") || r.Name == "Half a save"
        );
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

using Eatsential.Data.Postgres;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Database;

/// <summary>Whoever owns the server can falsify the audit trail, and cannot do it unseen.</summary>
public sealed class AuditSealTests : IAsyncLifetime
{
    private readonly PostgresUnderTest database = new();
    private readonly string file = Path.Combine(
        Path.GetTempPath(),
        $"{Guid.CreateVersion7()}.jsonl"
    );

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync()
    {
        File.Delete(file);
        return database.DisposeAsync();
    }

    [SkippableFact]
    public async Task An_untouched_trail_verifies()
    {
        await SealThreeWindowsAsync();

        Assert.Empty(await VerifyAsync());
        Assert.Equal(9, (await File.ReadAllLinesAsync(file)).Length);
    }

    [SkippableTheory]
    [InlineData(
        "UPDATE audit.data_changes SET actor = 'nobody' WHERE id = (SELECT id FROM middle LIMIT 1)"
    )]
    [InlineData("DELETE FROM audit.data_changes WHERE id = (SELECT id FROM middle LIMIT 1)")]
    [InlineData(
        "INSERT INTO audit.data_changes (table_schema, table_name, operation, changed_at) SELECT 'public', 'meals', 'DELETE', changed_at FROM middle LIMIT 1"
    )]
    // Two rows change places in time.
    [InlineData(
        """
                UPDATE audit.data_changes d
            SET changed_at = CASE d.changed_at WHEN m.first THEN m.last ELSE m.first END
            FROM (SELECT min(changed_at) AS first, max(changed_at) AS last FROM middle) m
            WHERE d.changed_at IN (m.first, m.last)
            """
    )]
    [InlineData(
        "DELETE FROM audit.digests WHERE table_name = 'data_changes' AND window_start = (SELECT window_start FROM sealed LIMIT 1)"
    )]
    public async Task A_window_that_was_tampered_with_is_named(string tampering)
    {
        await SealThreeWindowsAsync();
        await TamperAsync(tampering);

        var fault = Assert.Single(await VerifyAsync());
        Assert.Equal("data_changes", fault.Table);
    }

    [SkippableFact]
    public async Task A_tail_cut_off_with_its_seals_is_missed_by_the_file_outside()
    {
        await SealThreeWindowsAsync();
        await TamperAsync(
            """
            DELETE FROM audit.data_changes WHERE changed_at >= (SELECT max(window_start) FROM sealed);
            DELETE FROM audit.digests WHERE table_name = 'data_changes' AND window_start = (SELECT max(window_start) FROM sealed)
            """
        );

        Assert.Equal("data_changes", Assert.Single(await VerifyAsync()).Table);
        // The control: without the file nobody would know.
        Assert.Empty(await new AuditVerify(database.FactoryFor(null)).RunAsync("", default));
    }

    private Task<IReadOnlyList<AuditFault>> VerifyAsync() =>
        new AuditVerify(database.FactoryFor(null)).RunAsync(file, CancellationToken.None);

    private async Task SealThreeWindowsAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            await database.AddUserAsync();
            await database.AddUserAsync();
            await new AuditSeal(database.FactoryFor(null)).RunAsync(
                file,
                CancellationToken.None,
                TimeSpan.Zero
            );
        }
    }

    /// <summary>As a superuser who has switched the triggers off.</summary>
    private Task TamperAsync(string sql) =>
        database.ExecuteAsync(
            $"""
            SET session_replication_role = replica;
            CREATE TEMP VIEW sealed AS
                SELECT window_start, window_end FROM audit.digests WHERE table_name = 'data_changes' ORDER BY window_start OFFSET 1;
            CREATE TEMP VIEW middle AS
                SELECT * FROM audit.data_changes
                WHERE changed_at >= (SELECT min(window_start) FROM sealed) AND changed_at < (SELECT min(window_end) FROM sealed);
            {sql}
            """
        );
}

using System.Text.RegularExpressions;
using Eatsential.Data;
using Eatsential.Tests.Support;
using Npgsql;

namespace Eatsential.Tests.Database;

/// <summary>What the database runs stands in a file, and what stands in a file the database has.</summary>
public sealed partial class SqlFilesTests(PostgresUnderTest database)
    : IClassFixture<PostgresUnderTest>
{
    [SkippableFact]
    public async Task Every_function_and_view_has_its_file_and_the_reverse()
    {
        await using var db = database.Open();
        var inFiles = SqlObjects
            .Files(db)
            .SelectMany(f => Created().Matches(f.Sql))
            .Select(m => m.Groups["name"].Value)
            .Order(StringComparer.Ordinal);

        var inDatabase = await ReadAsync(
            """
            SELECT n.nspname || '.' || p.proname
            FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
                AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            UNION ALL
            SELECT schemaname || '.' || viewname FROM pg_views v
            WHERE schemaname IN ('public', 'auth', 'health', 'audit')
                AND NOT EXISTS (
                    SELECT 1 FROM pg_depend d
                    WHERE d.objid = format('%I.%I', v.schemaname, v.viewname)::regclass AND d.deptype = 'e'
                )
            """
        );
        Assert.Equal(inFiles, inDatabase.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Every_trigger_and_policy_is_named_in_a_file()
    {
        await using var db = database.Open();
        var files = string.Join('\n', SqlObjects.Files(db).Select(f => f.Name + '\n' + f.Sql));
        var named = await ReadAsync(
            """
            SELECT DISTINCT regexp_replace(
                regexp_replace(t.tgname, '^audit_.*?(_truncate)?$', 'audit_TABLE'),
                '^update_.*_updated_at$', 'update_TABLE_updated_at')
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND n.nspname IN ('public', 'auth', 'health', 'audit')
            UNION
            SELECT polname FROM pg_policy
            """
        );

        Assert.True(named.Count > 10);
        Assert.All(
            named,
            name =>
                Assert.Contains(
                    Regex.Replace(name, "^keep_meal_masks_.*", "keep_meal_masks_%s"),
                    files,
                    StringComparison.Ordinal
                )
        );
    }

    [SkippableFact]
    public async Task Every_function_states_its_search_path_or_is_inlined_and_its_purpose()
    {
        Assert.Empty(
            await ReadAsync(
                """
                SELECT n.nspname || '.' || p.proname
                FROM pg_proc p
                JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
                    AND (p.proconfig IS NULL OR NOT p.proconfig::text LIKE '%search_path%')
                    -- A definer's rights without a pinned path are anybody's.
                    AND (p.prosecdef OR p.prolang <> (SELECT oid FROM pg_language WHERE lanname = 'sql'))
                """
            )
        );
    }

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionStringAs("postgres"));
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex(
        @"CREATE (?:OR REPLACE )?(?:FUNCTION|VIEW) (?<name>[a-z_]+\.[a-z_]+)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Created();
}

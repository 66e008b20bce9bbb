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
    public async Task Every_function_has_a_file_of_its_own_that_states_its_volatility()
    {
        await using var db = database.Open();
        Assert.All(
            SqlObjects.Files(db),
            file =>
            {
                var functions = CreatedFunction().Matches(file.Sql);
                if (!file.Name.StartsWith("_10_functions.", StringComparison.Ordinal))
                {
                    Assert.Empty(functions);
                    return;
                }
                var function = Assert.Single(functions);
                Assert.Equal($"_10_functions.{function.Groups["name"].Value}.sql", file.Name);
                Assert.Matches("\\b(VOLATILE|STABLE|IMMUTABLE)\\b", file.Sql);
            }
        );
    }

    /// <summary>Names that are put together in a loop stand for their pattern, in the files as in the database.</summary>
    [SkippableFact]
    public async Task Every_trigger_and_policy_has_its_file_and_the_reverse()
    {
        await using var db = database.Open();
        var inFiles = SqlObjects
            .Files(db)
            .SelectMany(f => CreatedTriggerOrPolicy().Matches(f.Sql))
            .Select(m => m.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        var inDatabase = await ReadAsync(
            """
            SELECT DISTINCT CASE
                WHEN t.tgname IN ('audit_' || c.relname, 'audit_' || c.relname || '_truncate', 'update_' || c.relname || '_updated_at')
                    THEN '%I'
                WHEN t.tgname ~ '^(keep_meal_masks|ingredients_check_lost)_(insert|update|delete|truncate)$'
                    THEN regexp_replace(t.tgname, '[a-z]+$', '%s')
                ELSE t.tgname
            END
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND n.nspname IN ('public', 'auth', 'health', 'audit')
            UNION
            SELECT polname FROM pg_policy
            """
        );
        Assert.Equal(inFiles, inDatabase.Order(StringComparer.Ordinal));
    }

    /// <summary>What is inlined cannot pin it, and runs with the path of the statement it becomes part of.</summary>
    [SkippableFact]
    public async Task Every_function_states_its_search_path_or_is_inlined()
    {
        Assert.Equal(
            ["public.has_words", "public.restaurants_near", "public.search_query"],
            await ReadAsync(
                """
                SELECT n.nspname || '.' || p.proname
                FROM pg_proc p
                JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
                    AND (p.proconfig IS NULL OR NOT p.proconfig::text LIKE '%search_path%')
                ORDER BY 1
                """
            )
        );
    }

    [SkippableFact]
    public async Task Every_function_says_what_it_is_for()
    {
        Assert.Empty(
            await ReadAsync(
                """
                SELECT n.nspname || '.' || p.proname
                FROM pg_proc p
                JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
                    AND obj_description(p.oid, 'pg_proc') IS NULL
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
                """
            )
        );
    }

    /// <summary>One whose columns another begins with, under the same condition, serves nothing the other does not.</summary>
    [SkippableFact]
    public async Task No_index_repeats_another()
    {
        Assert.Empty(
            await ReadAsync(
                """
                SELECT a.indexrelid::regclass || ' is the beginning of ' || b.indexrelid::regclass
                FROM pg_index a
                JOIN pg_index b ON b.indrelid = a.indrelid AND b.indexrelid <> a.indexrelid
                JOIN pg_class ca ON ca.oid = a.indexrelid
                JOIN pg_class cb ON cb.oid = b.indexrelid AND cb.relam = ca.relam
                WHERE ca.relnamespace::regnamespace::text IN ('public', 'auth', 'health', 'audit')
                    AND NOT a.indisunique
                    AND a.indexprs IS NULL AND b.indexprs IS NULL
                    AND pg_get_expr(a.indpred, a.indrelid) IS NOT DISTINCT FROM pg_get_expr(b.indpred, b.indrelid)
                    AND b.indkey::text || ' ' LIKE a.indkey::text || ' %'
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

    [GeneratedRegex(
        @"CREATE (?:OR REPLACE )?FUNCTION (?<name>[a-z_]+\.[a-z_]+)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex CreatedFunction();

    [GeneratedRegex(
        @"CREATE (?:OR REPLACE )?(?:TRIGGER|POLICY) (?<name>[a-z_%]+I?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex CreatedTriggerOrPolicy();
}

using Eatsential.Tests.Support;

namespace Eatsential.Tests.Database;

public sealed class IndexTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    /// <summary>A b-tree that begins another of the same table, with the same condition, answers nothing the longer one does not.</summary>
    [SkippableFact]
    public async Task No_index_is_the_beginning_of_another()
    {
        var redundant = await database.ScalarAsync<string>(
            """
            WITH indexes AS (
                SELECT
                    i.indexrelid,
                    i.indrelid,
                    i.indisunique,
                    coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS condition,
                    array(
                        SELECT pg_get_indexdef(i.indexrelid, n, true)
                        FROM generate_series(1, i.indnkeyatts) n
                        ORDER BY n
                    ) AS keys
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indexrelid
                JOIN pg_namespace s ON s.oid = c.relnamespace
                JOIN pg_am a ON a.oid = c.relam
                WHERE s.nspname IN ('public', 'auth', 'health', 'audit') AND a.amname = 'btree'
            )
            SELECT coalesce(string_agg(short.indexrelid::regclass || ' in ' || long.indexrelid::regclass, ', '), '')
            FROM indexes short
            JOIN indexes long ON long.indrelid = short.indrelid
                AND long.indexrelid <> short.indexrelid
                AND long.condition = short.condition
                AND long.keys[1:cardinality(short.keys)] = short.keys
                AND NOT short.indisunique
            """
        );

        Assert.Equal("", redundant);
    }
}

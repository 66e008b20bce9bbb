using Eatsential.Data.Schemas;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eatsential.Data.Sqlite;

/// <summary>
/// The audit of data changes and <c>updated_at</c> on SQLite, whose triggers cannot ask for a row's columns: they are
/// written out of the model.
/// </summary>
internal static class SqliteTriggers
{
    /// <summary>What grants access or repeats a mail stays out of the images, as on PostgreSQL.</summary>
    private static readonly string[] Secrets =
    [
        "password_hash",
        "security_stamp",
        "concurrency_stamp",
        "token",
        "key_hash",
        "ticket",
        "value",
        "provider_key",
        "credential_id",
        "data",
        "text_body",
        "html_body",
    ];

    /// <summary>Columns the database keeps by itself: their change is no change of somebody's.</summary>
    private static readonly string[] Kept =
    [
        "updated_at",
        "contains_mask",
        "may_contain_mask",
        "unknown_mask",
        "search_text",
        "last_seen_at",
    ];

    public static IEnumerable<(string Name, string Sql)> For(IModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (
                entity.GetTableName() is not { } table
                || entity.IsOwned()
                || entity.ClrType == typeof(DataProtectionKey)
                || table.StartsWith(SchemaNames.Audit + "_", StringComparison.Ordinal)
            )
                continue;

            var columns = entity.GetProperties().Select(p => p.GetColumnName()).ToList();
            yield return ($"audit_{table}", Audit(table, columns));
            if (columns.Contains("updated_at"))
                yield return ($"update_{table}_updated_at", UpdatedAt(table, columns));
        }
    }

    private static string Audit(string table, List<string> columns)
    {
        var schema = table.Split('_')[0] is SchemaNames.Auth or SchemaNames.Health
            ? table.Split('_')[0]
            : SchemaNames.Public;
        var name = schema == SchemaNames.Public ? table : table[(schema.Length + 1)..];
        var id =
            columns.Contains("id") && table != "auth_user_claims" && table != "auth_role_claims"
                ? "id"
            : columns.Contains("user_id") ? "user_id"
            : null;
        return $"""
            {Trigger("INSERT", "INSERT", null, "NEW")}
            {Trigger("UPDATE", $"UPDATE OF {Changeable(table, columns)}", "OLD", "NEW")}
            {Trigger("DELETE", "DELETE", "OLD", null)}
            """;

        string Trigger(string operation, string on, string? before, string? after) =>
            $"""
                DROP TRIGGER IF EXISTS audit_{table}_{operation.ToLowerInvariant()};
                CREATE TRIGGER audit_{table}_{operation.ToLowerInvariant()} AFTER {on} ON {table}
                BEGIN
                    INSERT INTO audit_data_changes
                        (table_schema, table_name, operation, user_id, actor, session_user, record_id, old_data, new_data)
                    VALUES (
                        '{schema}', '{name}', '{operation}',
                        current_user_id(), coalesce(lower(current_user_id()), 'system'), 'sqlite',
                        {(id is null ? "NULL" : $"{after ?? before}.{id}")}, {Image(
                    before
                )}, {Image(after)}
                    );
                END;
                """;

        string Image(string? row) =>
            row is null
                ? "NULL"
                : "json_object("
                    + string.Join(", ", columns.Except(Secrets).Select(c => $"'{c}', {row}.{c}"))
                    + ")";
    }

    private static string UpdatedAt(string table, List<string> columns) =>
        $"""
            DROP TRIGGER IF EXISTS update_{table}_updated_at;
            CREATE TRIGGER update_{table}_updated_at AFTER UPDATE OF {Changeable(
                table,
                columns
            )} ON {table}
            BEGIN
                UPDATE {table} SET updated_at = {SqliteDbContext.NowTicks} WHERE id = NEW.id;
            END;
            """;

    private static string Changeable(string table, List<string> columns) =>
        string.Join(
            ", ",
            columns
                .Except(Kept)
                .Where(c => !(table == "meals" && c == "food_classes"))
                .Where(c =>
                    !(
                        table == "auth_users"
                        && c.StartsWith("normalized_", StringComparison.Ordinal)
                    )
                )
        );
}

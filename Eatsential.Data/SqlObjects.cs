using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eatsential.Data;

/// <summary>
/// Functions, triggers, views, policies and grants are desired state: one file each, all applied after every migration
/// in the order of their folders, in one transaction.
/// </summary>
internal static class SqlObjects
{
    public static async Task ApplyAsync(EatsentialDbContext db, string prefix, CancellationToken ct)
    {
        var assembly = typeof(SqlObjects).Assembly;
        var files = assembly
            .GetManifestResourceNames()
            .Where(n =>
                n.StartsWith(prefix, StringComparison.Ordinal)
                && !n.StartsWith(prefix + "admin.", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .ToList();

        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancel =>
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    foreach (var file in files)
                    {
                        using var reader = new StreamReader(
                            assembly.GetManifestResourceStream(file)!
                        );
                        // A plain command: EF's raw SQL would take the braces of a pattern for parameters.
                        await using var command = db.Database.GetDbConnection().CreateCommand();
                        command.Transaction = transaction.GetDbTransaction();
                        command.CommandText = await reader.ReadToEndAsync(cancel);
                        await command.ExecuteNonQueryAsync(cancel);
                    }
                    await transaction.CommitAsync(cancel);
                },
                ct
            );
    }
}

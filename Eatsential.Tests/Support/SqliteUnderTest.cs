using Eatsential.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Support;

/// <inheritdoc/>
public sealed class SqliteUnderTest : DatabaseUnderTest
{
    /// <summary>Migrated once a run and copied for every class.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(CreateTemplateAsync);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("eats-sqlite-");

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    private protected override async Task<string?> CreateAsync()
    {
        var file = Path.Combine(folder.FullName, "test.db");
        await File.WriteAllBytesAsync(file, await Template.Value);
        return $"Data Source={file}";
    }

    private protected override Task DropAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static async Task<byte[]> CreateTemplateAsync()
    {
        var temporary = Directory.CreateTempSubdirectory("eats-sqlite-");
        var file = Path.Combine(temporary.FullName, "template.db");
        await using (
            var services = new ServiceCollection()
                .AddEatsentialData(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=false")
                .BuildServiceProvider()
        )
        {
            await using var scope = services.CreateAsyncScope();
            await using var db = await scope
                .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
                .CreateDbContextAsync();
            await DatabaseMigrator.RunAsync(db, CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        var bytes = await File.ReadAllBytesAsync(file);
        temporary.Delete(recursive: true);
        return bytes;
    }
}

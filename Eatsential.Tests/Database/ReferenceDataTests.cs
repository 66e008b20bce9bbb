using Eatsential.Data;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Database;

public abstract class ReferenceDataTests(DatabaseUnderTest database)
{
    [SkippableFact]
    public async Task A_fresh_database_knows_the_allergens_and_no_user()
    {
        await using var db = database.Open(scope: DataScope.Accounts);

        Assert.Equal(9, await db.Allergens.CountAsync(a => a.FdaRecognized));
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [SkippableFact]
    public async Task A_user_added_is_found_by_the_accounts_scope()
    {
        var id = await database.AddUserAsync("rosa");

        await using var db = database.Open(scope: DataScope.Accounts);
        Assert.Equal("rosa", (await db.Users.SingleAsync(u => u.Id == id)).UserName);
        await db.Users.Where(u => u.Id == id).ExecuteDeleteAsync();
    }
}

public sealed class ReferenceDataOnSqlite(SqliteUnderTest database)
    : ReferenceDataTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class ReferenceDataOnPostgres(PostgresUnderTest database)
    : ReferenceDataTests(database),
        IClassFixture<PostgresUnderTest>;

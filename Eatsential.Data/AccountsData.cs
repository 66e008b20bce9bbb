using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data;

/// <summary>Contexts of the accounts scope: rows of auth, before or without anybody being signed in.</summary>
public static class AccountsData
{
    public static async Task<EatsentialDbContext> OpenAccountsAsync(
        this IDbContextFactory<EatsentialDbContext> contexts,
        CancellationToken ct
    )
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.Scope = DataScope.Accounts;
        return db;
    }

    /// <summary>
    /// Runs the work in one transaction on a context of its own, and again on a fresh one after a transient failure:
    /// it must make its ids outside, or not care.
    /// </summary>
    public static async Task<T> InAccountsTransactionAsync<T>(
        this IDbContextFactory<EatsentialDbContext> contexts,
        Func<EatsentialDbContext, CancellationToken, Task<T>> work,
        CancellationToken ct
    )
    {
        await using var first = await contexts.OpenAccountsAsync(ct);
        return await first
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancel =>
                {
                    await using var db = await contexts.OpenAccountsAsync(cancel);
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    var result = await work(db, cancel);
                    await transaction.CommitAsync(cancel);
                    return result;
                },
                ct
            );
    }
}

using Eatsential.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Benchmarks;

/// <summary>Asks the hot queries through the app, then asks PostgreSQL how it carried each statement out.</summary>
internal sealed class HotPlans(FilledDatabase database, HotData data)
{
    public async Task<IReadOnlyList<StatementPlan>> OfAsync(HotQuery query)
    {
        var user = query.By switch
        {
            Asker.Person => data.Person,
            Asker.Staff => data.Staff,
            _ => (Guid?)null,
        };
        await using var scope = database.Server.Services.CreateAsyncScope();
        if (user is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(id);
        using var capture = database.Capture();
        await query.AskAsync(scope.ServiceProvider);

        await database.Raw.ActAsAsync(user, query.By == Asker.Staff ? "staff" : "");
        var plans = new List<StatementPlan>();
        foreach (var statement in capture.Statements)
            plans.Add(await database.Raw.ExplainAsync(statement));
        return plans;
    }
}

using System.Net;
using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>Where the current user is signed in, the most recently used first.</summary>
internal sealed class MySessions(
    IDbContextFactory<EatsentialDbContext> contexts,
    CurrentUser currentUser,
    TimeProvider time
)
{
    public sealed record Row(
        Guid Id,
        string? UserAgent,
        IPAddress? IpAddress,
        DateTimeOffset CreatedAt,
        DateTimeOffset LastSeenAt
    );

    public async Task<IReadOnlyList<Row>> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var now = time.GetUtcNow();
        return await db
            .UserSessions.AsNoTracking()
            .Where(s => s.UserId == currentUser.Id && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new Row(s.Id, s.UserAgent, s.IpAddress, s.CreatedAt, s.LastSeenAt))
            .ToListAsync(ct);
    }
}

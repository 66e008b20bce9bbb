using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>What a link from a mail is worth, without using it up: programs that scan mail open links too.</summary>
internal sealed class LinkState(IDbContextFactory<EatsentialDbContext> contexts, TimeProvider time)
{
    public async Task<TokenState> RunAsync(string? token, TokenType type, CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        return await MailToken.ReadAsync(db, token, type, time.GetUtcNow(), ct);
    }
}

using System.Linq.Expressions;
using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Curation;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Proposals;

internal static class WaitingProposals
{
    /// <summary>Ends what waits for a subject that is being edited: it was made of facts that no longer stand.</summary>
    public static async Task SupersedeAsync(
        this EatsentialDbContext db,
        Expression<Func<CurationProposal, bool>> about,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var waiting = await db
            .CurationProposals.Where(about)
            .Where(p => p.Decision == null)
            .ToListAsync(ct);
        foreach (var proposal in waiting)
        {
            proposal.Decision = Decision.Superseded;
            proposal.DecidedAt = at;
        }
    }
}

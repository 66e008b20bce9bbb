using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>Keeps our forms from filling a stranger's mailbox: an address gets a few of our mails an hour, whoever asks.</summary>
internal static class MailAllowance
{
    public const int PerHour = 5;

    public static async Task<bool> AllowsAsync(
        EatsentialDbContext db,
        string address,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var hourAgo = now.AddHours(-1);
        var normalized = Typed.Normalize(address);
#pragma warning disable CA1862 // Translated to SQL, which has upper() and no StringComparison.
        return await db.MailOutbox.CountAsync(
                m => m.ToAddress.ToUpper() == normalized && m.CreatedAt > hourAgo,
                ct
            ) < PerHour;
#pragma warning restore CA1862
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using Eatsential.Data;
using Microsoft.Extensions.Caching.Memory;

namespace Eatsential.Web.Shared;

/// <summary>
/// Carries what a page read while it was prerendered over to its circuit, so that nothing is read twice and nothing
/// flickers. It stays on the server; the page holds a ticket, good once, for the same person, and for half a minute.
/// </summary>
public sealed class Handover(TimeProvider time) : IDisposable
{
    private const int MostPages = 1000;
    private const int TicketBytes = 16;
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(30);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostPages });

    /// <returns>The ticket for <see cref="Take"/>.</returns>
    public string Keep<T>(CurrentUser owner, T page)
        where T : class
    {
        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TicketBytes));
        pages.Set(
            ticket,
            new Kept(owner.Id, page, time.GetUtcNow() + KeepFor),
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeepFor }
        );
        return ticket;
    }

    /// <returns>Null when there is no such page any more: read it again.</returns>
    public T? Take<T>(CurrentUser owner, string? ticket)
        where T : class
    {
        if (ticket is null || !pages.TryGetValue(ticket, out Kept? kept))
            return null;
        pages.Remove(ticket);
        return kept!.Owner == owner.Id && time.GetUtcNow() < kept.Until ? kept.Page as T : null;
    }

    public void Dispose() => pages.Dispose();

    private sealed record Kept(Guid? Owner, object Page, DateTimeOffset Until);
}

using Eatsential.Data;

namespace Eatsential.Web.Features.Staff;

/// <summary>
/// Runs what a button of an editor asks for. A failure that left the page would take what was typed along, so what can be
/// helped by waiting or signing in is an answer instead.
/// </summary>
internal static class StaffAttempt
{
    /// <returns>What became of it; null where it went well and has nothing to say.</returns>
    public static async Task<CurationResult?> TryAsync(Func<Task<CurationResult?>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (DatabaseFailure.IsUnreachable(e))
        {
            return new(CurationStatus.Unreachable);
        }
        catch (UnauthorizedAccessException)
        {
            return new(CurationStatus.NotAllowed);
        }
    }

    /// <summary>The same of something that only reads.</summary>
    public static Task<CurationResult?> TryAsync(Func<Task> read) =>
        TryAsync(async () =>
        {
            await read();
            return null;
        });
}

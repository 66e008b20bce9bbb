namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Lets curators import, and whoever runs the server by a command, behind whom there is no user.</summary>
internal sealed class ImportAccess(StaffOnly staffOnly)
{
    private bool isOperator;

    /// <summary>Said by a command of its own scope; no request or circuit may.</summary>
    public void ActForOperator() => isOperator = true;

    /// <returns>The member of staff; null for the operator.</returns>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or somebody without the role.</exception>
    public async Task<Guid?> RequireAsync(CancellationToken ct) =>
        isOperator ? null : await staffOnly.RunAsync(ct);
}

namespace Eatsential.Data;

/// <summary>
/// Whose data this scope (a request or a circuit) may see. Nobody until somebody is signed in.
/// Both databases learn it at every opening of a connection.
/// </summary>
public sealed class CurrentUser
{
    /// <summary>The signed-in user; null is nobody.</summary>
    public Guid? Id { get; private set; }

    /// <summary>Set once by the host from the authenticated session; a scope never changes hands.</summary>
    public void SignedInAs(Guid id)
    {
        if (Id is { } known && known != id)
            throw new InvalidOperationException("This scope already belongs to another user.");
        Id = id;
    }
}

namespace Eatsential.Data;

/// <summary>What a context is opened for; row-level security on PostgreSQL reads it as <c>app.scope</c>.</summary>
public enum DataScope
{
    /// <summary>The current user's own rows and the catalogue.</summary>
    User = 0,

    /// <summary>Sign-up, sign-in and sessions, where rows of auth are read before anybody is known. Opens no health data.</summary>
    Accounts = 1,

    /// <summary>
    /// The staff's queue: also everybody's reports of reactions and wrong allergens, never a rating or health data.
    /// </summary>
    Staff = 2,

    /// <summary>
    /// Migrations and reference data: works as the role that owns the schema. Row security holds for it like for everybody.
    /// </summary>
    Owner = 3,
}

namespace Eatsential.Web.Shared.Saving;

/// <summary>What became of a save. Everything a person can run into is one of the five; only faults of ours throw.</summary>
/// <typeparam name="T">What was saved, as a page shows it.</typeparam>
public abstract record Outcome<T>
    where T : class
{
    private protected Outcome() { }
}

public sealed record Saved<T>(T Value) : Outcome<T>
    where T : class;

/// <summary>It is no longer as the page showed it, and nothing was written.</summary>
/// <param name="Current">As it is now; null: it was removed.</param>
public sealed record Stale<T>(T? Current) : Outcome<T>
    where T : class;

public sealed record Invalid<T>(IReadOnlyList<FieldError> Errors) : Outcome<T>
    where T : class
{
    public Invalid(string field, string message)
        : this([new FieldError(field, message)]) { }
}

public sealed record Refused<T>(Refusal Why) : Outcome<T>
    where T : class;

/// <summary>The database is away. Nothing was written; the same call may be made again.</summary>
public sealed record Unreachable<T> : Outcome<T>
    where T : class;

public enum Refusal
{
    SignedOut = 1,

    /// <summary>The address is not verified, or the account is not active.</summary>
    Account = 2,
}

/// <param name="Field">The field's name on the form.</param>
/// <param name="Message">One sentence to the person: what to do.</param>
public sealed record FieldError(string Field, string Message);

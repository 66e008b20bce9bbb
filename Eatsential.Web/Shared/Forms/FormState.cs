using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Shared.Forms;

/// <summary>Where a form stands with saving: what is wrong with it, and whether it was saved elsewhere meanwhile.</summary>
public sealed class FormState
{
    public bool IsSaving { get; private set; }
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Why nothing could be saved, when no field is at fault.</summary>
    public string? Problem { get; private set; }

    /// <summary>It was changed elsewhere: the person is asked which to keep.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Something for the keyboard to be taken to, once.</summary>
    public bool WantsFocus { get; private set; }

    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    /// <summary>Runs a save, once at a time.</summary>
    /// <returns>Null while another is running.</returns>
    public async Task<Outcome<T>?> RunAsync<T>(Func<Task<Outcome<T>>> save)
        where T : class
    {
        if (IsSaving)
            return null;
        IsSaving = true;
        try
        {
            var outcome = await save();
            Take(
                (outcome as Invalid<T>)?.Errors ?? [],
                outcome switch
                {
                    Unreachable<T> => Unreachable,
                    Refused<T> { Why: Refusal.Account } => NotVerified,
                    Refused<T> => SignedOut,
                    _ => null,
                },
                outcome is Stale<T>
            );
            return outcome;
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>What was typed could not be read.</summary>
    /// <returns>Whether there was any fault.</returns>
    public bool Refuses(IReadOnlyList<FieldError> errors)
    {
        Take(errors, null, isStale: false);
        return errors.Count > 0;
    }

    public void Clear() => Take([], null, isStale: false);

    public void Focused() => WantsFocus = false;

    private const string Unreachable =
        "We cannot reach our data right now, so this is not saved yet. What you typed is still here.";

    private const string NotVerified =
        "Not saved: your e-mail address is not verified yet, or your account is closed. Open the link in the mail we sent you, then try again.";

    private const string SignedOut =
        "Not saved: you are signed out. Sign in again in another tab, then reload this page.";

    private void Take(IReadOnlyList<FieldError> errors, string? problem, bool isStale)
    {
        Errors = errors;
        Problem = problem;
        IsStale = isStale;
        WantsFocus = errors.Count > 0 || problem is not null || isStale;
    }
}

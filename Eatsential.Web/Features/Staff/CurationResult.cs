namespace Eatsential.Web.Features.Staff;

public enum CurationStatus
{
    /// <summary>Nothing differed from what is recorded.</summary>
    Unchanged = 0,
    Published = 1,

    /// <summary>What warns more is published; the rest waits for a second member of staff.</summary>
    PublishedInPart = 2,

    /// <summary>All of it waits for a second member of staff.</summary>
    Waiting = 3,

    /// <summary>Somebody saved since the page was read. Nothing was written.</summary>
    Stale = 4,

    /// <summary>It is not there. Nothing was written.</summary>
    Gone = 5,
    Invalid = 6,

    /// <summary>The database is away. Nothing was written.</summary>
    Unreachable = 7,

    /// <summary>Whoever asks is signed out, or of the staff no more. Nothing was written.</summary>
    NotAllowed = 8,
}

/// <summary>What became of a save.</summary>
/// <param name="Message">What to do about it; for <see cref="CurationStatus.Invalid"/> alone.</param>
public sealed record CurationResult(CurationStatus Status, string? Message = null)
{
    public static CurationResult Invalid(string message) => new(CurationStatus.Invalid, message);

    public bool IsSaved =>
        Status
            is CurationStatus.Unchanged
                or CurationStatus.Published
                or CurationStatus.PublishedInPart
                or CurationStatus.Waiting;

    /// <param name="published">Something of it stands already.</param>
    /// <param name="waits">Something of it waits.</param>
    public static CurationResult Of(bool published, bool waits) =>
        new(
            (published, waits) switch
            {
                (true, true) => CurationStatus.PublishedInPart,
                (true, false) => CurationStatus.Published,
                (false, true) => CurationStatus.Waiting,
                _ => CurationStatus.Unchanged,
            }
        );
}

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>Saved.</summary>
    Committed,

    /// <summary>A dry run: this is what would have been saved.</summary>
    Checked,

    /// <summary>Everything was there already.</summary>
    NothingToChange,

    /// <summary>This very file was imported before, and nothing has been imported over it.</summary>
    ImportedBefore,

    /// <summary>Refused, and nothing was saved.</summary>
    Refused,
}

namespace Eatsential.Web.Features.Account;

/// <summary>What the link in a mail is worth.</summary>
public enum TokenState
{
    Valid = 0,
    Expired = 1,
    Used = 2,

    /// <summary>A newer link was sent since.</summary>
    Superseded = 3,

    /// <summary>Cut short, mistyped, or never ours.</summary>
    Unknown = 4,
}

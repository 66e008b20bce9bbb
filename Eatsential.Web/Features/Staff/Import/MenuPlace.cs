namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Which restaurant the dishes of a file belong to.</summary>
public enum MenuPlace
{
    /// <summary>A column names it, row by row.</summary>
    Column,

    /// <summary>One that is in the catalogue.</summary>
    Known,

    /// <summary>One that the import adds.</summary>
    New,
}

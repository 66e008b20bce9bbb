namespace Eatsential.Data.Import;

/// <summary>What a file lists, one a row. Stored as menu or restaurants.</summary>
public enum ImportKind
{
    Menu = 0,
    Restaurants = 1,
}

namespace Eatsential.Data.Domain.Safety;

/// <summary>What a meal means for one person, best first, so that the worst of several is their maximum.</summary>
public enum VerdictLevel
{
    NoConflict = 0,
    Caution = 1,
    Unknown = 2,
    Avoid = 3,
}

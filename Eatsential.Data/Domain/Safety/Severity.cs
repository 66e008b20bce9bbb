namespace Eatsential.Data.Domain.Safety;

/// <summary>How hard an allergy hits this person, mildest first. Stored as MILD … LIFE_THREATENING; compare in C#, never as text.</summary>
public enum Severity
{
    Mild = 1,
    Moderate = 2,
    Severe = 3,
    LifeThreatening = 4,
}

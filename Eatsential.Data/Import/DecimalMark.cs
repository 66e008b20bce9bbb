namespace Eatsential.Data.Import;

/// <summary>How a file writes the fraction of a number: 1,234.5 or 1.234,5.</summary>
public enum DecimalMark
{
    /// <summary>The file does not tell, or does both: "1.234" is then refused.</summary>
    NotKnown = 0,
    Point = 1,
    Comma = 2,
}

using System.Runtime.InteropServices;

namespace Eatsential.Data.Domain.Nutrition;

/// <summary>Energy in kcal a day: one figure, or two where the sex is not given.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EnergyRange(int Lower, int Upper)
{
    public bool IsRange => Lower != Upper;

    internal static EnergyRange Round(decimal lower, decimal upper) =>
        new(Round(lower), Round(upper));

    // PostgreSQL's ::INTEGER rounds halves away from zero: 1742.5 is 1743 there, and must be here.
    private static int Round(decimal kcal) => (int)Math.Round(kcal, MidpointRounding.AwayFromZero);
}

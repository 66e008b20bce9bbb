namespace Eatsential.Data.Domain.Nutrition;

/// <summary>The units a person may type; bodies are stored in kilograms and centimetres.</summary>
public static class Imperial
{
    private const decimal KilogramsPerPound = 0.45359237m;
    private const decimal CentimetresPerInch = 2.54m;
    private const int InchesPerFoot = 12;

    public static decimal PoundsToKilograms(decimal pounds) => pounds * KilogramsPerPound;

    public static decimal KilogramsToPounds(decimal kilograms) => kilograms / KilogramsPerPound;

    public static decimal ToCentimetres(int feet, decimal inches) =>
        (feet * InchesPerFoot + inches) * CentimetresPerInch;

    /// <summary>Feet and inches with the inches rounded to so many decimals, carried into feet: never 5 ft 12 in.</summary>
    public static (int Feet, decimal Inches) ToFeetAndInches(decimal centimetres, int decimals = 0)
    {
        var inches = Math.Round(
            centimetres / CentimetresPerInch,
            decimals,
            MidpointRounding.AwayFromZero
        );
        var feet = (int)(inches / InchesPerFoot);
        return (feet, inches - feet * InchesPerFoot);
    }
}

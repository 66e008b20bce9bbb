using Eatsential.Data.Domain.Nutrition;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Eatsential.Tests.Domain.Nutrition;

public class ImperialTests
{
    [Fact]
    public void The_defined_equivalents()
    {
        Assert.Equal(0.45359237m, Imperial.PoundsToKilograms(1m));
        Assert.Equal(165.1m, Imperial.ToCentimetres(5, 5m));
        Assert.Equal((5, 5m), Imperial.ToFeetAndInches(165.1m));
    }

    [Theory]
    [InlineData(182.8, 0, 6, 0)]
    [InlineData(182.8, 1, 6, 0)]
    [InlineData(182.7, 1, 5, 11.9)]
    [InlineData(181, 0, 5, 11)]
    public void Twelve_inches_are_carried_into_feet(
        double centimetres,
        int decimals,
        int feet,
        double inches
    ) =>
        Assert.Equal(
            (feet, (decimal)inches),
            Imperial.ToFeetAndInches((decimal)centimetres, decimals)
        );

    [Property(MaxTest = 2_000)]
    public FsCheck.Property Pounds_survive_being_stored_as_hundredths_of_a_kilogram() =>
        Prop.ForAll(
            Gen.Choose(440, 11_020).ToArbitrary(),
            tenths =>
            {
                var pounds = tenths / 10m;
                var stored = Math.Round(Imperial.PoundsToKilograms(pounds), 2);
                return Math.Round(Imperial.KilogramsToPounds(stored), 1) == pounds;
            }
        );

    [Property(MaxTest = 2_000)]
    public FsCheck.Property Feet_and_inches_survive_being_stored_as_whole_centimetres() =>
        Prop.ForAll(
            Gen.Choose(20, 118).ToArbitrary(),
            inches =>
            {
                var stored = Math.Round(Imperial.ToCentimetres(inches / 12, inches % 12));
                return Imperial.ToFeetAndInches(stored) == (inches / 12, inches % 12);
            }
        );
}

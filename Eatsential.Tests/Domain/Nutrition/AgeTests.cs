using Eatsential.Data.Domain.Nutrition;
using FsCheck.Xunit;

namespace Eatsential.Tests.Domain.Nutrition;

public class AgeTests
{
    [Theory]
    [InlineData("1981-11-22", "2026-11-22", 45)]
    [InlineData("1981-11-23", "2026-11-22", 44)]
    [InlineData("1981-12-01", "2026-11-22", 44)]
    [InlineData("2026-11-22", "2026-11-22", 0)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2008-03-01", "2028-02-29", 19)]
    public void Completed_years_on_a_date(string born, string on, int years) =>
        Assert.Equal(years, Age.On(Day(born), Day(on)));

    [Fact]
    public void Nobody_has_an_age_before_birth() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Age.On(Day("2026-11-22"), Day("2026-11-21"))
        );

    [Property(MaxTest = 2_000)]
    public bool A_day_later_nobody_is_younger_or_two_years_older(ushort bornOffset, ushort later)
    {
        var born = Day("1930-01-01").AddDays(bornOffset % 36_000);
        var day = born.AddDays(later % 36_000);
        return (Age.On(born, day.AddDays(1)) - Age.On(born, day)) is 0 or 1;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

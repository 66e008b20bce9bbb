using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Features.Profile;
using Eatsential.Web.Shared.Saving;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Eatsential.Tests.Features.Profile;

public sealed class BodyDraftTests
{
    private static Arbitrary<Body> Bodies =>
        (
            from height in Gen.Choose(50, 300)
            from hundredths in Gen.Choose(2_000, 50_000)
            select Body.Unknown with
            {
                HeightCm = height,
                WeightKg = hundredths / 100m,
            }
        ).ToArbitrary();

    [Property]
    public Property A_body_nobody_touched_stays_as_it_was_saved_in_any_units() =>
        Prop.ForAll(
            Bodies,
            body =>
            {
                var draft = BodyDraft.Of(body, UnitSystem.Metric);
                draft.ChangeUnits(UnitSystem.Imperial);
                var imperial = Read(draft);
                draft.ChangeUnits(UnitSystem.Metric);
                return imperial == body && Read(draft) == body;
            }
        );

    [Theory]
    [InlineData("5", "7", 170)]
    [InlineData("5", "", 152)]
    [InlineData("0", "11,5", 29)]
    [InlineData("", "", null)]
    public void Feet_and_inches_are_stored_as_centimetres(string feet, string inches, int? cm)
    {
        var draft = BodyDraft.Of(Body.Unknown, UnitSystem.Imperial);
        (draft.Feet, draft.Inches) = (feet, inches);

        Assert.Equal(cm, Read(draft).HeightCm);
    }

    [Theory]
    [InlineData("5.5", "0")]
    [InlineData("5", "12")]
    [InlineData("-5", "1")]
    [InlineData("five", "1")]
    [InlineData("NaN", "")]
    [InlineData("1e9", "")]
    [InlineData("999999999999999999999999999999", "")]
    public void What_is_no_height_is_refused(string feet, string inches)
    {
        var draft = BodyDraft.Of(Body.Unknown, UnitSystem.Imperial);
        (draft.Feet, draft.Inches) = (feet, inches);

        Assert.Contains("HeightCm", Errors(draft));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,5,5")]
    [InlineData("７５")]
    [InlineData("75 kg")]
    public void What_is_no_weight_is_refused_and_stays_as_typed(string typed)
    {
        var draft = BodyDraft.Of(Body.Unknown, UnitSystem.Metric);
        draft.Weight = typed;

        Assert.Equal(["WeightKg"], Errors(draft));
        draft.ChangeUnits(UnitSystem.Imperial);
        Assert.Equal(typed, draft.Weight);
    }

    [Theory]
    [InlineData("2020-02-30")]
    [InlineData("4 March 1981")]
    [InlineData("0000-00-00")]
    public void What_is_no_date_is_refused(string typed)
    {
        var draft = BodyDraft.Of(Body.Unknown, UnitSystem.Metric);
        draft.DateOfBirth = typed;

        Assert.Equal(["DateOfBirth"], Errors(draft));
    }

    private static Body Read(BodyDraft draft) => draft.Read([]);

    private static List<string> Errors(BodyDraft draft)
    {
        List<FieldError> errors = [];
        draft.Read(errors);
        return [.. errors.Select(e => e.Field).Distinct(StringComparer.Ordinal)];
    }
}

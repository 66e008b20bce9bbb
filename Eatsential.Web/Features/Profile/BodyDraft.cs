using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Shared.Forms;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Features.Profile;

/// <summary>What is typed of a body, in the units it is typed in.</summary>
public sealed class BodyDraft
{
    private const decimal CentimetresMax = 10_000m;
    private const decimal FeetMax = 100m;

    /// <summary>What was saved when the person began to edit.</summary>
    public required Body Seen { get; set; }
    public required UnitSystem Units { get; set; }

    /// <summary>Centimetres, when metric.</summary>
    public string Height { get; set; } = "";

    /// <summary>When imperial, with <see cref="Inches"/>.</summary>
    public string Feet { get; set; } = "";
    public string Inches { get; set; } = "";

    /// <summary>Kilograms or pounds.</summary>
    public string Weight { get; set; } = "";
    public string DateOfBirth { get; set; } = "";

    /// <summary>0: not answered.</summary>
    public Sex Sex { get; set; }

    /// <inheritdoc cref="Sex"/>
    public ActivityLevel Activity { get; set; }

    public static BodyDraft Of(Body body, UnitSystem units)
    {
        var draft = new BodyDraft
        {
            Seen = body,
            Units = units,
            DateOfBirth = Typed.Text(body.DateOfBirth),
            Sex = body.Sex.GetValueOrDefault(),
            Activity = body.Activity.GetValueOrDefault(),
        };
        draft.Show(body.HeightCm, body.WeightKg);
        return draft;
    }

    /// <summary>Changes the units and what is typed in them; what cannot be read stays as it is typed.</summary>
    public void ChangeUnits(UnitSystem units)
    {
        List<FieldError> errors = [];
        var (height, weight) = (HeightCm(errors), WeightKg(errors));
        Units = units;
        if (errors.Count == 0)
            Show(height, weight);
    }

    public Body Read(ICollection<FieldError> errors) =>
        new(
            HeightCm(errors),
            WeightKg(errors),
            Typed.Date(DateOfBirth, nameof(Body.DateOfBirth), errors),
            Sex == default ? null : Sex,
            Activity == default ? null : Activity
        );

    private void Show(int? heightCm, decimal? weightKg)
    {
        (Height, Feet, Inches) = HeightText(heightCm);
        Weight = WeightText(weightKg);
    }

    private int? HeightCm(ICollection<FieldError> errors)
    {
        // Whole inches are coarser than centimetres: a height nobody touched stays as it was saved.
        if ((Height, Feet, Inches) == HeightText(Seen.HeightCm))
            return Seen.HeightCm;
        var cm =
            Units == UnitSystem.Metric
                ? Typed.Number(Height, nameof(Body.HeightCm), errors)
                : FeetAndInches(errors);
        return cm is { } height
            ? (int)Math.Round(Math.Clamp(height, 0m, CentimetresMax), MidpointRounding.AwayFromZero)
            : null;
    }

    private decimal? FeetAndInches(ICollection<FieldError> errors)
    {
        var feet = Typed.Number(Feet, nameof(Body.HeightCm), errors);
        var inches = Typed.Number(Inches, nameof(Body.HeightCm), errors);
        if (feet is null && inches is null)
            return null;
        if (feet != Math.Truncate(feet ?? 0m) || feet < 0 || inches is < 0 or >= 12)
        {
            errors.Add(
                new(nameof(Body.HeightCm), "Type whole feet, and inches below 12: 5 ft 7 in.")
            );
            return null;
        }
        return Imperial.ToCentimetres((int)Math.Min(feet ?? 0m, FeetMax), inches ?? 0m);
    }

    private decimal? WeightKg(ICollection<FieldError> errors)
    {
        if (Weight == WeightText(Seen.WeightKg))
            return Seen.WeightKg;
        var typed = Typed.Number(Weight, nameof(Body.WeightKg), errors);
        return typed is { } pounds && Units == UnitSystem.Imperial
            ? Imperial.PoundsToKilograms(pounds)
            : typed;
    }

    private (string Height, string Feet, string Inches) HeightText(int? cm)
    {
        if (cm is not { } height)
            return ("", "", "");
        if (Units == UnitSystem.Metric)
            return (Typed.Text(height), "", "");
        var (feet, inches) = Imperial.ToFeetAndInches(height);
        return ("", Typed.Text(feet), Typed.Text(inches));
    }

    private string WeightText(decimal? kg) =>
        kg is { } weight && Units == UnitSystem.Imperial
            ? Typed.Text(
                Math.Round(Imperial.KilogramsToPounds(weight), 1, MidpointRounding.AwayFromZero)
            )
            : Typed.Text(kg);
}

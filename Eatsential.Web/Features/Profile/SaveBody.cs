using System.Globalization;
using Eatsential.Data;
using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

public sealed class SaveBody(IDbContextFactory<EatsentialDbContext> databases, TimeProvider clock)
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <param name="seen">What the page showed when the person began to edit.</param>
    public async Task<Outcome<Body>> RunAsync(Body seen, Body wanted, CancellationToken ct)
    {
        // The column holds hundredths of a kilogram.
        if (wanted.WeightKg is { } weight)
            wanted = wanted with
            {
                WeightKg = Math.Round(weight, 2, MidpointRounding.AwayFromZero),
            };
        if (Errors(wanted) is { Count: > 0 } errors)
            return new Invalid<Body>(errors);

        return await databases.SaveAsync<Body>(
            async (db, me) =>
            {
                var profile = await db.ProfileAsync(me, ct);
                var current = profile.Body();
                if (current == wanted)
                    return new Saved<Body>(current);
                if (current != seen)
                    return new Stale<Body>(current);

                if (
                    wanted.DateOfBirth is { } birth
                    && await db
                        .UserAllergies.Where(a => a.UserId == me && a.DiagnosedDate < birth)
                        .MinAsync(a => a.DiagnosedDate, ct)
                        is { } diagnosed
                )
                    return new Invalid<Body>(
                        nameof(Body.DateOfBirth),
                        $"One of your allergies is dated {diagnosed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, before this day. Correct one of the two."
                    );

                profile.Take(wanted);
                await db.SaveChangesAsync(ct);
                return new Saved<Body>(wanted);
            }
        );
    }

    private List<FieldError> Errors(Body body)
    {
        List<FieldError> errors = [];
        if (body.HeightCm is < Rules.HeightCmMin or > Rules.HeightCmMax)
            errors.Add(
                new(
                    nameof(Body.HeightCm),
                    $"Height must lie between {Rules.HeightCmMin} and {Rules.HeightCmMax} cm (1 ft 8 in and 9 ft 10 in)."
                )
            );
        if (body.WeightKg is < Rules.WeightKgMin or > Rules.WeightKgMax)
            errors.Add(
                new(
                    nameof(Body.WeightKg),
                    $"Weight must lie between {Rules.WeightKgMin} and {Rules.WeightKgMax} kg (44.1 and 1102.3 lb)."
                )
            );
        if (body.DateOfBirth is { } birth)
        {
            var today = Today.Of(clock);
            if (birth > today)
                errors.Add(
                    new(nameof(Body.DateOfBirth), "The date of birth cannot lie in the future.")
                );
            else if (birth < EarliestBirth)
                errors.Add(new(nameof(Body.DateOfBirth), "Check the year of birth."));
            else if (Age.On(birth, today) < Rules.AgeMin)
                errors.Add(
                    new(
                        nameof(Body.DateOfBirth),
                        $"Eatsential is for people of {Rules.AgeMin} and older, so we do not keep this. Please ask a parent or your doctor to help you with food."
                    )
                );
        }
        if (body.Sex is { } sex && !Enum.IsDefined(sex))
            errors.Add(new(nameof(Body.Sex), "Choose one of the answers, or none."));
        if (body.Activity is { } activity && !Enum.IsDefined(activity))
            errors.Add(new(nameof(Body.Activity), "Choose one of the levels, or none."));
        return errors;
    }
}

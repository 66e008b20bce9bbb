using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>What reading all of a menu tells, before the database is asked anything.</summary>
internal sealed class MenuSurvey
{
    /// <summary>As the file writes them.</summary>
    public HashSet<string> Restaurants { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fills the report with what the file itself is at fault for.</summary>
    public static MenuSurvey Of(
        ImportFile file,
        ImportOrder order,
        ImportReport report,
        CancellationToken ct
    )
    {
        var survey = new MenuSurvey();
        var seen = new RowOrdinals();
        foreach (var row in new MenuReader(file, order.Mapping).Rows())
        {
            ct.ThrowIfCancellationRequested();
            var isNowhere = !order.NamesRestaurant && row.Restaurant is null;
            var problems = isNowhere
                ?
                [
                    .. row.Problems,
                    new CellProblem(row.Number, "", "", "no restaurant is named", true),
                ]
                : row.Problems;
            report.Count(row.IsRefused || isNowhere, problems);
            if (row.IsRefused || isNowhere)
                continue;
            if (!order.NamesRestaurant)
                survey.Restaurants.Add(row.Restaurant!);
            if (seen.Next(order.NamesRestaurant ? "" : row.Restaurant!, row.Name) > 0)
                report.Repeat(new(row.Number, row.Name));
            if (EnergyPlausibility.Of(row.Facts) is { IsPlausible: false } energy)
            {
                report.Note(
                    $"Row {row.Number}, {row.Name}: {energy.StatedKcal:0} kcal are stated, protein, carbohydrate and fat make {energy.MacronutrientKcal:0}."
                );
            }
        }
        report.EndOfFile();
        return survey;
    }
}

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
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var survey = new MenuSurvey();
        var seen = new RowOrdinals();
        var saysMore = order.Mapping.Columns.Any(c => c is not null && !IsOfTheName(c));
        foreach (var row in MenuRows.Of(file, order))
        {
            ct.ThrowIfCancellationRequested();
            report.Count(row.IsRefused, row.Problems);
            progress.Read(report.Rows);
            if (row.IsRefused)
                continue;
            if (!order.NamesRestaurant)
                survey.Restaurants.Add(row.Restaurant!);
            if (seen.Next(order.NamesRestaurant ? "" : row.Restaurant!, row.Name) > 0)
                report.Repeat(new(row.Number, row.Name));
            if (saysMore && row.IsOnlyAName)
            {
                report.Note(
                    $"Row {row.Number}, {row.Name}: nothing but a name. If it is a heading, take it out of the file."
                );
            }
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

    private static bool IsOfTheName(ColumnMeaning meaning) =>
        meaning.Menu
            is MenuField.Name
                or MenuField.Variant
                or MenuField.Restaurant
                or MenuField.Category;
}

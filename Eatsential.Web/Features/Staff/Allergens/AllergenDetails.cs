using Eatsential.Data.Schemas.Health;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Features.Staff.Allergens;

/// <summary>What the staff may change of an allergen: no verdict depends on it.</summary>
/// <param name="CommonFoods">One a line: what people type instead of its name.</param>
/// <param name="IsActive">False: nobody can add it to their allergies; who has it keeps it, and is warned as before.</param>
public sealed record AllergenDetails(string Description, string CommonFoods, bool IsActive)
{
    private const int DescriptionMax = 500;
    private const int FoodsMax = 30;
    private const int FoodMax = 60;

    private IReadOnlyList<string> Foods =>
        [
            .. CommonFoods
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    public static AllergenDetails Of(Allergen row) =>
        new(row.Description ?? "", string.Join('\n', row.CommonFoods), row.IsActive);

    public AllergenDetails Trimmed() =>
        this with
        {
            Description = Description.Trim(),
            CommonFoods = string.Join('\n', Foods),
        };

    public void WriteTo(Allergen row)
    {
        row.Description = Description.Length > 0 ? Description : null;
        row.CommonFoods = [.. Foods];
        row.IsActive = IsActive;
    }

    /// <returns>What is wrong with it, a field each.</returns>
    public IReadOnlyList<FieldError> Faults()
    {
        List<FieldError> faults = [];
        if (StaffText.Fault("description", Description, DescriptionMax) is { } fault)
            faults.Add(new(nameof(Description), fault));
        if (Foods.Count > FoodsMax)
            faults.Add(new(nameof(CommonFoods), $"Name at most {FoodsMax} foods."));
        else if (
            Foods
                .Select(f => StaffText.Fault("food", f, FoodMax))
                .FirstOrDefault(f => f is not null) is
            { } wrong
        )
            faults.Add(new(nameof(CommonFoods), $"One food a line. {wrong}"));
        return faults;
    }
}

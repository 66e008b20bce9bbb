namespace Eatsential.Web.Features.Profile;

/// <summary>What is ticked of diets and conditions, beside what was saved when the person began.</summary>
public sealed class DietDraft
{
    public required ChosenNames SeenDiets { get; set; }
    public required ChosenNames Diets { get; set; }
    public required ChosenNames SeenConditions { get; set; }
    public required ChosenNames Conditions { get; set; }

    public static DietDraft Of(OwnProfile profile)
    {
        var diets = ChosenNames.Of(profile.Diets);
        var conditions = ChosenNames.Of(profile.Conditions);
        return new()
        {
            SeenDiets = diets,
            Diets = diets,
            SeenConditions = conditions,
            Conditions = conditions,
        };
    }
}

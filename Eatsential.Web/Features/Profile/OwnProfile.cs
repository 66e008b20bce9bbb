using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Web.Features.Profile;

/// <summary>What the signed-in person told of themselves, allergies apart.</summary>
/// <param name="Diets">Every diet there is, the person's own marked.</param>
/// <param name="Conditions">Every condition there is, the person's own marked.</param>
public sealed record OwnProfile(
    Body Body,
    EnergyGoal? Goal,
    IReadOnlyList<Choice> Diets,
    IReadOnlyList<Choice> Conditions,
    Preferences Preferences
);

/// <param name="Name">In the closed vocabulary.</param>
public sealed record Choice(string Name, string Title, string Description, bool IsChosen);

/// <param name="WelcomeStep">The first welcome step not yet answered or skipped, 1–4; 5 when done.</param>
public sealed record Preferences(UnitSystem Units, int WelcomeStep)
{
    public static Preferences Untouched { get; } = new(UnitSystem.Metric, 1);
}

/// <summary>Stored as metric, imperial.</summary>
public enum UnitSystem
{
    Metric = 1,
    Imperial = 2,
}

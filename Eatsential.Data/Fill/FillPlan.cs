namespace Eatsential.Data.Fill;

/// <summary>How much to generate. The same plan generates the same rows.</summary>
/// <param name="Until">The day the generated year ends on.</param>
public sealed record FillPlan(int Seed, DateOnly Until)
{
    /// <summary>The design's year: its growth of a day, 365 times.</summary>
    private const int Days = 365;

    /// <summary>How many meals a restaurant has, and how many restaurants a city: density does not depend on size.</summary>
    public const int MealsOfRestaurant = 20;

    private const int RestaurantsOfCity = 167;

    public int Ingredients { get; init; } = 3_000;
    public int IngredientsOfMeal { get; init; } = 8;
    public int Meals { get; init; }
    public int Users { get; init; }
    public int Profiles { get; init; }
    public int Allergies { get; init; }
    public int Recommendations { get; init; }
    public int AuditRows { get; init; }

    public int Restaurants => (Meals + MealsOfRestaurant - 1) / MealsOfRestaurant;
    public int Cities => (Restaurants + RestaurantsOfCity - 1) / RestaurantsOfCity;

    internal DateTimeOffset End => new(Until.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    internal DateTimeOffset Start => End.AddDays(-Days);

    /// <summary>The design's one-year volumes, over a catalogue of 50,000 restaurants.</summary>
    /// <param name="percent">More than 0, up to 100.</param>
    public static FillPlan OfYear(double percent, int seed, DateOnly until)
    {
        return new(seed, until)
        {
            Meals = Share(1_000_000),
            Users = Share(1_000 * Days),
            Profiles = Share(900 * Days),
            Allergies = Share(2_000 * Days),
            Recommendations = Share(50_000 * Days),
            AuditRows = Share(100_000 * Days),
        };

        int Share(int whole) => (int)Math.Ceiling(whole * percent / 100);
    }

    /// <summary>A catalogue alone, and people with allergies to search it.</summary>
    public static FillPlan OfCatalogue(int meals, int people, int seed, DateOnly until) =>
        new(seed, until)
        {
            Meals = meals,
            Users = people,
            Profiles = people,
            Allergies = (int)(people * 20L / 9),
        };

    /// <summary>The moment of the n-th of so many rows spread evenly over the year.</summary>
    internal DateTimeOffset At(long row, long of) =>
        Start.AddTicks((long)((End - Start).Ticks * ((double)row / of)));
}

namespace Eatsential.Data.Fill;

/// <summary>Words that generated rows are put together from.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyList<string> Cuisines =
    [
        "Italian",
        "Mexican",
        "Thai",
        "Indian",
        "Japanese",
        "Chinese",
        "Greek",
        "French",
        "Korean",
        "Vietnamese",
        "Ethiopian",
        "Turkish",
        "Lebanese",
        "Spanish",
        "Peruvian",
        "Brazilian",
        "German",
        "American",
        "Caribbean",
        "Polish",
    ];

    public static readonly IReadOnlyList<string> Places =
    [
        "Garden",
        "Table",
        "Kitchen",
        "House",
        "Corner",
        "Harbor",
        "Terrace",
        "Oven",
        "Market",
        "Grove",
        "Lantern",
        "Courtyard",
        "Mill",
        "Pantry",
        "Hearth",
        "Bridge",
        "Orchard",
        "Cellar",
        "Wharf",
        "Lodge",
    ];

    public static readonly IReadOnlyList<string> Qualities =
    [
        "Roasted",
        "Grilled",
        "Crispy",
        "Smoked",
        "Spiced",
        "Golden",
        "Braised",
        "Fresh",
        "Charred",
        "Tangy",
        "Rustic",
        "Green",
        "Red",
        "Warm",
        "Chilled",
        "Sweet",
        "Slow",
        "Stuffed",
        "Glazed",
        "Pickled",
    ];

    public static readonly IReadOnlyList<string> Mains =
    [
        "chicken",
        "lentil",
        "salmon",
        "tofu",
        "beef",
        "chickpea",
        "shrimp",
        "mushroom",
        "pork",
        "aubergine",
        "turkey",
        "cod",
        "halloumi",
        "lamb",
        "pumpkin",
        "bean",
        "duck",
        "spinach",
        "potato",
        "cauliflower",
    ];

    public static readonly IReadOnlyList<string> Dishes =
    [
        "curry",
        "salad",
        "soup",
        "noodles",
        "tacos",
        "stew",
        "bowl",
        "pie",
        "skewers",
        "risotto",
        "sandwich",
        "dumplings",
        "pasta",
        "wrap",
        "casserole",
        "flatbread",
        "pilaf",
        "burger",
        "gratin",
        "stir-fry",
    ];

    public static readonly IReadOnlyList<string> Categories =
    [
        "Starters",
        "Mains",
        "Sides",
        "Desserts",
        "Drinks",
    ];

    public static readonly IReadOnlyList<string> Foods =
    [
        "root",
        "leaf",
        "seed",
        "sauce",
        "paste",
        "flour",
        "oil",
        "cheese",
        "broth",
        "powder",
        "berry",
        "bean",
        "fillet",
        "crumb",
        "syrup",
        "pickle",
        "cream",
        "flake",
        "juice",
        "spice",
    ];

    public static readonly IReadOnlyList<string> Severities =
    [
        "MILD",
        "MODERATE",
        "SEVERE",
        "LIFE_THREATENING",
    ];
    public static readonly IReadOnlyList<string> Genders =
    [
        "male",
        "female",
        "other",
        "prefer_not_to_say",
    ];

    public static readonly IReadOnlyList<string> ActivityLevels =
    [
        "sedentary",
        "light",
        "moderate",
        "active",
        "very_active",
    ];

    public static readonly IReadOnlyList<string> Actions =
    [
        "session.opened",
        "session.closed",
        "sign_in.failed",
        "profile.read",
        "data.exported",
    ];
}

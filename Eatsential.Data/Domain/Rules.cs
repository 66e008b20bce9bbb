namespace Eatsential.Data.Domain;

/// <summary>
/// Limits of what people type, stated once: forms validate against them and both databases check them.
/// Patterns are the part both regular-expression dialects share, without anchors.
/// </summary>
public static class Rules
{
    public const int UsernameMin = 3;
    public const int UsernameMax = 20;
    public const string Username = "[a-zA-Z0-9_]{3,20}";

    public const int EmailMax = 254;

    /// <summary>RFC 5321 addresses without quoted local parts or address literals. A mail proves the rest.</summary>
    public const string Email =
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])";

    public const int PasswordMin = 12;
    public const int PasswordMax = 128;

    public const int NotesMax = 500;
    public const int CommentMax = 1000;

    public const int HeightCmMin = 50;
    public const int HeightCmMax = 300;
    public const int WeightKgMin = 20;
    public const int WeightKgMax = 500;
    public const int AgeMin = 13;

    public const int MealNameMax = 255;
    public const int MealCategoryMax = 50;
    public const int ServingSizeMax = 100;
    public const int CuisineMax = 120;
    public const int CaloriesMax = 5000;

    /// <summary>Whole-string match in .NET; <c>$</c> would let a trailing newline through.</summary>
    public static string Anchored(string pattern) => $@"\A(?:{pattern})\z";
}

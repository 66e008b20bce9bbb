using System.Text.RegularExpressions;

namespace Eatsential.Tests.Architecture;

/// <summary>
/// No data makes restaurant food safe, so no page, mail or message says it is; and what the field calls cross-contact is
/// called so.
/// </summary>
public sealed partial class ProductWordsTests
{
    [Fact]
    public void Nothing_people_read_calls_food_safe()
    {
        var offences =
            from file in SourceTree.Files(".razor", ".cs", ".json", ".csv", ".js", ".html")
            where
                file.StartsWith("Eatsential.Web/", StringComparison.Ordinal)
                || file.StartsWith("Eatsential.Data/", StringComparison.Ordinal)
            where !file.Contains("/Migrations/", StringComparison.Ordinal)
            from line in SourceTree.Lines(file)
            from said in Said(file, line)
            where Forbidden().IsMatch(said)
            select $"{file}: {line.Trim()}";

        Assert.Empty(offences);
    }

    [Theory]
    [InlineData("a.razor", "<p>This dish is safe for you.</p>", true)]
    [InlineData("a.razor", "<p>Allergen-safe menu</p>", true)]
    [InlineData("a.razor", "@using Eatsential.Data.Domain.Safety", false)]
    [InlineData("a.cs", "return \"Safe to eat\";", true)]
    [InlineData("a.cs", "$\"{dish} is safely without\"", true)]
    [InlineData("a.cs", "var safe = Compute();", false)]
    [InlineData("a.cs", "/// <summary>Read once; safe to share.</summary>", false)]
    [InlineData("a.cs", "\"cross-contamination\"", true)]
    [InlineData("a.cs", "\"No listed milk\"", false)]
    public void The_reader_of_words_sees_them(string file, string line, bool isForbidden) =>
        Assert.Equal(isForbidden, Said(file, line).Any(said => Forbidden().IsMatch(said)));

    /// <summary>Of code the texts between quotation marks, of everything else the line.</summary>
    private static IEnumerable<string> Said(string file, string line) =>
        file.EndsWith(".cs", StringComparison.Ordinal)
            ? line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                ? []
                : Quoted().Matches(line).Select(m => m.Value)
            : line.TrimStart().StartsWith('@')
                ? []
                : [line];

    [GeneratedRegex(
        @"\b(safe|safely|safest|safer)\b|\bcross[ -]?contamination\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex("\"([^\"\\\\]|\\\\.)*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}

using Eatsential.Tests.Support;
using Eatsential.Web.Features.Account;

namespace Eatsential.Tests.Features.Account;

public sealed class WeakPasswordTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Password1!Password1!")]
    [InlineData("qwertyuiop123")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("zaq12wsxcde3")]
    [InlineData("abcdefghijkl")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("iloveyou1234")]
    [InlineData("Summer2024!!")]
    [InlineData("michael19850412")]
    [InlineData("letmein12345")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("administrator")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Assert.NotNull(PasswordRules.Check(password, "maria", "m.weber@example.com"));

    [Theory]
    [InlineData("blue kettle garden 94")]
    [InlineData("seven lamps on the quay")]
    [InlineData("Tr0ub4dor&3 ...")]
    [InlineData("kjhw euzq tbnm")]
    [InlineData("пароль у моря зимой")]
    [InlineData("🥜🌰🍤 and 12 more")]
    [InlineData("xK9#mQ2$vL5@")]
    [InlineData("    a b c d e f g h")]
    public void What_nobody_tries_first_is_taken_whatever_its_characters(string password) =>
        Assert.Null(PasswordRules.Check(password, "maria", "m.weber@example.com"));

    [Theory]
    [InlineData("my name is Maria W")]
    [InlineData("call m.weber tonight")]
    [InlineData("I like EATSENTIAL best")]
    public void Names_of_the_person_and_the_product_are_refused(string password) =>
        Assert.NotNull(PasswordRules.Check(password, "maria", "m.weber@example.com"));

    [Fact]
    public void Length_counts_from_12_to_128()
    {
        const string Phrase = "quay lamp tin";
        Assert.NotNull(PasswordRules.Check(Phrase[..11], "maria", "m@example.com"));
        Assert.Null(PasswordRules.Check(Phrase[..12], "maria", "m@example.com"));
        var longest = string.Concat(Enumerable.Range(0, 128).Select(i => (char)(33 + i * 37 % 90)));
        Assert.Null(PasswordRules.Check(longest, "maria", "m@example.com"));
        Assert.NotNull(PasswordRules.Check(longest + "x", "maria", "m@example.com"));
    }

    // Not as inline data: half a character does not survive being passed to a theory.
    [Fact]
    public void Half_characters_and_NUL_are_refused() =>
        Assert.All(
            ["quay lamp\0tin", "quay lamp \ud800tin", "quay lamp tin\udc00"],
            password => Assert.NotNull(PasswordRules.Check(password, "maria", "m@example.com"))
        );

    [SkippableFact]
    public void Leaked_passwords_of_twelve_characters_are_refused()
    {
        var path = Path.Combine(RepositoryRoot.SharedData, "common_passwords_10k.txt");
        Skip.IfNot(File.Exists(path), "No list of leaked passwords beside the repository.");

        var taken = File.ReadLines(path)
            .Where(p => p.Length >= 12)
            .Where(p => PasswordRules.Check(p, "maria", "m@example.com") is null)
            .ToList();

        Assert.Empty(taken);
    }

    [SkippableFact]
    public void Nine_in_ten_leaked_passwords_drawn_out_to_twelve_characters_are_refused()
    {
        var path = Path.Combine(RepositoryRoot.SharedData, "common_passwords_10k.txt");
        Skip.IfNot(File.Exists(path), "No list of leaked passwords beside the repository.");

        // The thousand most common, drawn out the lazy ways.
        var drawnOut = File.ReadLines(path)
            .Take(1000)
            .SelectMany(p => new[] { p + p + p, $"{p}{p}2024" })
            .Where(p => p.Length >= 12)
            .ToList();
        var taken = drawnOut
            .Where(p => PasswordRules.Check(p, "maria", "m@example.com") is null)
            .ToList();

        Assert.True(
            taken.Count < drawnOut.Count / 10,
            $"{taken.Count} of {drawnOut.Count}: {string.Join(' ', taken.Take(60))}"
        );
    }
}

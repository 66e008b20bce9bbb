using System.Text.RegularExpressions;
using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Account;

/// <summary>What people type into account forms, before it is believed.</summary>
internal static partial class Typed
{
    public static bool IsUsername(string value) =>
        value.Length <= Rules.UsernameMax && UsernamePattern().IsMatch(value);

    public static bool IsEmail(string value) =>
        value.Length is > 0 and <= Rules.EmailMax
        && value.IndexOf('@', StringComparison.Ordinal) <= 64
        && EmailPattern().IsMatch(value);

    /// <summary>Whole characters without U+0000, which PostgreSQL refuses; half a surrogate pair would hash like any other.</summary>
    public static bool IsWholeText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || char.IsLowSurrogate(value[i]))
                return false;
            if (char.IsHighSurrogate(value[i]))
            {
                if (++i == value.Length || !char.IsLowSurrogate(value[i]))
                    return false;
            }
        }
        return true;
    }

    /// <summary>As the generated columns of <c>auth.users</c> write it. Both rules are ASCII, so upper case is the same everywhere.</summary>
    public static string Normalize(string value) => value.ToUpperInvariant();

    [GeneratedRegex($@"\A(?:{Rules.Username})\z", RegexOptions.CultureInvariant)]
    private static partial Regex UsernamePattern();

    [GeneratedRegex(
        $@"\A(?:{Rules.Email})\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EmailPattern();
}

using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Account;

/// <summary>What a new password must be: long, and not among the first anybody would try. Nothing about its characters.</summary>
internal static class PasswordRules
{
    /// <summary>Names of this product, which guessers know too.</summary>
    private static readonly string[] ProductNames = ["eatsential"];

    /// <summary>Shorter names are in too many words to forbid them.</summary>
    private const int ShortestForbiddenPart = 4;

    /// <returns>What is wrong, for the person; null when the password will do.</returns>
    public static string? Check(string password, string username, string email)
    {
        if (password.Length < Rules.PasswordMin)
            return $"Use at least {Rules.PasswordMin} characters. A few words in a row are easy to remember.";
        if (password.Length > Rules.PasswordMax)
            return $"Use at most {Rules.PasswordMax} characters.";
        if (!Typed.IsWholeText(password))
            return "The password contains a character that cannot be stored. Type it again.";

        var localPart = email.Split('@')[0];
        string[] ofThisPerson = [username, localPart, email];
        if (
            ofThisPerson.Any(p =>
                p.Length >= ShortestForbiddenPart
                && password.Contains(p, StringComparison.OrdinalIgnoreCase)
            )
        )
            return "Leave your username and e-mail address out of the password.";
        if (ProductNames.Any(p => password.Contains(p, StringComparison.OrdinalIgnoreCase)))
            return "Leave the name of this site out of the password.";
        return WeakPasswords.Contains(password, ofThisPerson)
            ? "This password is easy to guess: it is made of common words, repeats or rows of keys. Use a few words that do not belong together."
            : null;
    }
}

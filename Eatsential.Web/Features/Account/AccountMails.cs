using Eatsential.Web.Hosting.Email;

namespace Eatsential.Web.Features.Account;

/// <summary>The words of every mail about an account.</summary>
internal sealed class AccountMails(PublicAddress site)
{
    private const string NotYou =
        "If this was not you, you need not do anything: without this mail nobody can use the address.";

    public MailText Verify(string username, string token) =>
        new(
            "Confirm your e-mail address",
            [
                $"Hello {username},",
                "please confirm that this address is yours. Then you can tell us your allergies and see which meals conflict with them.",
            ],
            new("Confirm my address", site.LinkTo($"/account/verify?t={token}")),
            [
                "The link works once, for 24 hours. If the name above is not the one you chose, do not use it: sign up again instead.",
                NotYou,
            ]
        );

    public MailText AlreadyRegistered(string username) =>
        new(
            "You already have an account",
            [
                $"Hello {username},",
                "somebody, probably you, has just used this address to sign up or to confirm an account. There is one already, and it is confirmed.",
            ],
            new("Sign in", site.LinkTo("/account/login")),
            [
                $"Forgot the password? Choose a new one: {site.LinkTo("/account/forgot")}",
                "If this was not you, you need not do anything: your account is as it was.",
            ]
        );

    public MailText NoAccount() =>
        new(
            "There is no account with this address",
            [
                "Hello,",
                "somebody, probably you, has asked us for a link to an account with this address. There is none. Perhaps you signed up with another address.",
            ],
            new("Sign up", site.LinkTo("/account/register")),
            ["If this was not you, you need not do anything."]
        );

    public MailText ResetPassword(string username, string token) =>
        new(
            "Choose a new password",
            [$"Hello {username},", "you asked for a new password. Choose it here:"],
            new("Choose a new password", site.LinkTo($"/account/reset?t={token}")),
            [
                "The link works once, for 30 minutes. Until you use it, your old password stays.",
                "If this was not you, you need not do anything: your account is as it was.",
            ]
        );

    public MailText PasswordChanged(string username) =>
        new(
            "Your password was changed",
            [
                $"Hello {username},",
                "the password of your account was changed just now, and every other device was signed out.",
            ],
            new("This was not me", site.LinkTo("/account/forgot")),
            ["If it was you, all is well."]
        );
}

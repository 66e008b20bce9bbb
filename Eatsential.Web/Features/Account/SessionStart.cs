using System.Security.Claims;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace Eatsential.Web.Features.Account;

/// <summary>Opens a session in this browser, always under a new key.</summary>
internal static class SessionStart
{
    /// <returns>
    /// Where to go. A browser that is signed in already would hand its old key to the new session, so it is signed out
    /// and asked to sign in.
    /// </returns>
    public static async Task<string> RunAsync(
        HttpContext context,
        ClaimsPrincipal user,
        bool isPersistent,
        string goTo
    )
    {
        if (context.User.UserId() is not null)
        {
            await context.SignOutAsync();
            return "/account/login?done=true";
        }
        await context.SignInAsync(
            user,
            new AuthenticationProperties { IsPersistent = isPersistent, RedirectUri = goTo }
        );
        return goTo;
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>What a sign-in says about a person: id, username, roles, and which session it is.</summary>
internal static class SignedInUser
{
    private const string Session = "session";

    public static ClaimsPrincipal Principal(Guid id, string username, IEnumerable<string> roles) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, id.ToString()),
                    new Claim(ClaimTypes.Name, username),
                    .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
                ],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );

    /// <returns>Null when nobody is signed in.</returns>
    public static Guid? UserId(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
            ? Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!)
            : null;

    /// <summary>The id of the row in <c>auth.user_sessions</c>; null when nobody is signed in.</summary>
    public static Guid? SessionId(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(Session) is { } id ? Guid.Parse(id) : null;

    internal static void BelongTo(this ClaimsPrincipal principal, Guid session) =>
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(Session, session.ToString()));
}

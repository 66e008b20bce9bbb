using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Eatsential.Web.Features.Account;

/// <summary>What was typed to sign up, remembered by the browser for the pages after it: to show the address and to fill the form again.</summary>
internal sealed record PendingSignUp(string Username, string Email)
{
    private const string Cookie = "__Host-Eatsential-SignUp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>No password goes in; the rest is encrypted all the same, since an address is personal.</summary>
    public void Write(HttpContext context) =>
        context.Response.Cookies.Append(
            Cookie,
            Protector(context).Protect(JsonSerializer.Serialize(this), Lifetime),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = true,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = Lifetime,
                IsEssential = true,
            }
        );

    /// <returns>Null when there is none, or an old or foreign one.</returns>
    public static PendingSignUp? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } value)
            return null;
        try
        {
            return JsonSerializer.Deserialize<PendingSignUp>(Protector(context).Unprotect(value));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Secure = true, Path = "/" });

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("sign-up")
            .ToTimeLimitedDataProtector();
}

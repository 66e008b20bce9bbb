namespace Eatsential.Web.Hosting.Demo;

/// <summary>A name and password to try the app with, in Development alone.</summary>
/// <param name="Role">Its name in <c>auth.roles</c>; null for a diner, who needs none.</param>
internal sealed record DemoSignIn(string Username, string Password, string? Role)
{
    public string Email => $"{Username}@demo.example";
}

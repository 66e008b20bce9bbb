using Eatsential.Web.Hosting.Email;

namespace Eatsential.Web.Hosting.Demo;

internal static class DemoStart
{
    /// <summary>In Development makes the demo accounts and prints how to use them; <c>Demo:Accounts=false</c> leaves them out.</summary>
    public static async Task PrepareDemoAsync(this WebApplication app, CancellationToken ct)
    {
        if (
            !app.Environment.IsDevelopment()
            || !app.Configuration.GetValue("Demo:Accounts", defaultValue: true)
        )
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var signIns = await ActivatorUtilities
            .CreateInstance<MakeDemoAccounts>(
                scope.ServiceProvider,
                ActivatorUtilities.CreateInstance<DemoPasswords>(scope.ServiceProvider)
            )
            .RunAsync(ct);

        Console.WriteLine("Demo sign-ins:");
        foreach (var signIn in signIns)
            Console.WriteLine($"  {signIn.Username, -14} {signIn.Password}");
        if (scope.ServiceProvider.GetService<IMailTransport>() is { } mail)
            Console.WriteLine($"Mail goes to {mail.Destination}.");
    }
}

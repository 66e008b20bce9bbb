using Eatsential.Data;
using Eatsential.Data.Postgres;

namespace Eatsential.Web.Hosting.Commands;

internal static class AuditVerifyCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    )
    {
        if (services.GetRequiredService<DatabaseSettings>().Provider != DatabaseProvider.PostgreSQL)
        {
            await Console.Error.WriteLineAsync("The audit trail is sealed on PostgreSQL only.");
            return 1;
        }

        var file = AuditUpkeep.DigestFile(
            services.GetRequiredService<IConfiguration>(),
            services.GetRequiredService<IHostEnvironment>()
        );
        if (!File.Exists(file))
            await Console.Error.WriteLineAsync($"Without {file} a cut tail cannot be seen.");

        await using var scope = services.CreateAsyncScope();
        var faults = await ActivatorUtilities
            .CreateInstance<AuditVerify>(scope.ServiceProvider)
            .RunAsync(file, ct);
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(
                $"audit.{fault.Table}, {fault.From:u} to {fault.To:u}: {fault.Problem}."
            );
        }

        if (faults.Count > 0)
            return 1;
        Console.WriteLine("The audit trail is as it was sealed.");
        return 0;
    }
}

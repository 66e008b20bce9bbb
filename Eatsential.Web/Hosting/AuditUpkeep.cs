using Eatsential.Data;
using Eatsential.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting;

/// <summary>
/// Keeps the audit trail: partitions of the coming months, retention (<c>Audit:RetentionMonths</c>, none when not set)
/// and seals (written to <c>Audit:DigestFile</c> too), at start-up and every hour after.
/// </summary>
internal sealed partial class AuditUpkeep(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<AuditUpkeep> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Where the seals are written down; keep it on another machine's disk in production.</summary>
    public static string DigestFile(IConfiguration configuration, IHostEnvironment environment) =>
        configuration["Audit:DigestFile"]
        ?? Path.Combine(environment.ContentRootPath, ".data", "audit-digests.jsonl");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A busy or restarting database: the next hour does what this one could not.
                LogFailed(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<
            IDbContextFactory<EatsentialDbContext>
        >();
        var detached = await new AuditPartitions(contexts).RunAsync(
            configuration.GetValue<int?>("Audit:RetentionMonths"),
            ct
        );
        foreach (var partition in detached)
            LogDetached(partition);
        var file = DigestFile(configuration, environment);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await new AuditSeal(contexts).RunAsync(file, ct);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The audit trail could not be kept this time."
    )]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Detached the audit partition {Partition}."
    )]
    private partial void LogDetached(string partition);
}

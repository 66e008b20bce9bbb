namespace Eatsential.Web.Features.Account;

/// <summary>Runs <see cref="RemoveExpired"/> at the start and every hour. Several instances may do so at once.</summary>
internal sealed partial class AccountUpkeep(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<AccountUpkeep> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<RemoveExpired>()
                    .RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(logger, e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired rows could not be removed.")]
    private static partial void Failed(ILogger logger, Exception exception);
}

namespace Eatsential.Web.Hosting.Email;

/// <summary>Delivers mail while the app runs. The database or the mail server may come and go.</summary>
internal sealed partial class OutboxSender(
    IServiceScopeFactory scopes,
    OutboxSignal signal,
    TimeProvider time,
    ILogger<OutboxSender> logger
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                int tried;
                do
                {
                    await using var scope = scopes.CreateAsyncScope();
                    tried = await scope
                        .ServiceProvider.GetRequiredService<DeliverDueMail>()
                        .RunAsync(stoppingToken);
                } while (tried > 0);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                RoundFailed(logger, e);
            }
            await signal.WaitAsync(Round, time, stoppingToken);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The outbox could not be read; trying again."
    )]
    private static partial void RoundFailed(ILogger logger, Exception exception);
}

namespace Eatsential.Web.Hosting.Email;

/// <summary>Says at start that mail stays in the outbox until a server is set; nothing is lost meanwhile.</summary>
internal sealed partial class NoMailServer(ILogger<NoMailServer> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        MailWaits(logger);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Smtp__Host is not set: mail waits in the outbox, and nobody can confirm an address."
    )]
    private static partial void MailWaits(ILogger logger);
}

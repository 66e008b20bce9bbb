using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Eatsential.Web.Hosting.Health;

/// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: its database does too.</summary>
internal static class HealthEndpoints
{
    public const string Ready = "ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/healthz/ready",
            new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready) }
        );
    }
}

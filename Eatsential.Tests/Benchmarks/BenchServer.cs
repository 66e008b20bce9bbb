using Eatsential.Data;
using Eatsential.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Eatsential.Tests.Benchmarks;

/// <summary>The app on a generated catalogue in PostgreSQL, as it runs in production: no demo data.</summary>
internal sealed class BenchServer(string connectionString) : AppServer
{
    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSQL;

    protected override string ConnectionString => connectionString;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("PublicAddress", "http://localhost");
        builder.UseSetting("Smtp:Host", "localhost");
        builder.UseSetting("Smtp:From", "bench@example.com");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
    }
}

using Eatsential.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Eatsential.Tests.Support;

/// <summary>
/// The app as a browser or an HTTP client meets it: Kestrel on a free port, as in development, with a database and a
/// mail folder of its own. A class fixture; derive from it to change settings. It starts at the first use, so that a
/// class whose tests are skipped costs nothing.
/// With <c>EATSENTIAL_TEST_APP=PostgreSQL</c> every such app works on the test cluster instead of SQLite, as app_writer.
/// </summary>
public class AppServer : WebApplicationFactory<Program>
{
    private static readonly DatabaseProvider Default = Enum.TryParse(
        Environment.GetEnvironmentVariable("EATSENTIAL_TEST_APP"),
        out DatabaseProvider named
    )
        ? named
        : DatabaseProvider.Sqlite;

    private readonly Lazy<string> postgres = new(() =>
    {
        var cluster = PostgresCluster.Running;
        return cluster.ConnectionString(
            cluster.CreateDatabaseAsync().GetAwaiter().GetResult(),
            "app_writer"
        );
    });
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("eats-app-");
    private readonly Lazy<Uri> address;

    public AppServer()
    {
        UseKestrel(0);
        address = new(() =>
        {
            StartServer();
            return ClientOptions.BaseAddress;
        });
    }

    public Uri Address => address.Value;

    /// <summary>Where mail lands, one file each.</summary>
    public MailFolder Mail => new(Path.Combine(folder.FullName, "mail"));

    protected virtual DatabaseProvider Provider => Default;

    protected virtual string ConnectionString =>
        Provider == DatabaseProvider.PostgreSQL
            ? postgres.Value
            : $"Data Source={Path.Combine(folder.FullName, "eatsential.db")}";

    /// <summary>A client that keeps cookies, follows no redirect and speaks to <see cref="Address"/>.</summary>
    public HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new(),
                UseProxy = false,
            }
        )
        {
            BaseAddress = Address,
        };

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.UseSetting("Database:Provider", Provider.ToString());
        builder.UseSetting("ConnectionStrings:Eatsential", ConnectionString);
        builder.UseSetting("Mail:Folder", Mail.Path);
        builder.UseSetting("Photos:Folder", Path.Combine(folder.FullName, "photos"));
        builder.UseSetting("Demo:File", Path.Combine(folder.FullName, "demo-accounts.txt"));
        // All the tests' people share an address.
        builder.UseSetting("Accounts:PostsPerMinute", "1000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }
}

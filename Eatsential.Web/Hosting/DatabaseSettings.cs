using Eatsential.Data;

namespace Eatsential.Web.Hosting;

/// <summary><c>Database:Provider</c> and <c>ConnectionStrings:Eatsential</c>; SQLite in <c>.data</c> when neither is set.</summary>
internal sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <exception cref="SettingsException">A provider of another name, or PostgreSQL without a connection string.</exception>
    public static DatabaseSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        var connectionString = configuration.GetConnectionString("Eatsential");
        if (
            !Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider)
            || int.TryParse(name, out _)
        )
        {
            throw new SettingsException(
                $"Database__Provider is '{name}'; it can be Sqlite or PostgreSQL."
            );
        }

        if (provider == DatabaseProvider.PostgreSQL)
        {
            return string.IsNullOrWhiteSpace(connectionString)
                ? throw new SettingsException(
                    "ConnectionStrings__Eatsential is not set; PostgreSQL needs it."
                )
                : new(provider, connectionString);
        }

        return new(
            provider,
            string.IsNullOrWhiteSpace(connectionString) ? Default(environment) : connectionString
        );
    }

    private static string Default(IHostEnvironment environment)
    {
        var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, ".data"));
        return $"Data Source={Path.Combine(folder.FullName, "eatsential.db")}";
    }
}

using Eatsential.Data.Postgres;
using Eatsential.Data.Schemas;
using Eatsential.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Eatsential.Data;

public static class DataServices
{
    /// <summary>
    /// Registers <c>IDbContextFactory&lt;EatsentialDbContext&gt;</c> (one context per operation, as the current user)
    /// and a scoped <see cref="EatsentialDbContext"/> of the accounts scope for Identity's stores.
    /// </summary>
    public static IServiceCollection AddEatsentialData(
        this IServiceCollection services,
        DatabaseProvider provider,
        string connectionString
    )
    {
        services.AddScoped<CurrentUser>();
        if (provider == DatabaseProvider.PostgreSQL)
            services.AddContext<PostgresDbContext>(options =>
                UsePostgres(options, connectionString)
            );
        else
            services.AddContext<SqliteDbContext>(options => UseSqlite(options, connectionString));
        return services;
    }

    /// <summary>A deadlock among people who press at one moment can take a few rounds to dissolve.</summary>
    private const int Retries = 6;
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(1);

    internal static void UsePostgres(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(
                ForShortQueries(connectionString),
                // By default it tries for a minute, and somebody waits that long to read that the database is away.
                npgsql =>
                    npgsql
                        .EnableRetryOnFailure(Retries, LongestRetryDelay, errorCodesToAdd: null)
                        .MigrationsHistoryTable("__ef_migrations_history")
            )
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new CurrentUserOnPostgres(), new VersionInterceptor())
            .CountUpToALimit();

    /// <summary>
    /// PostgreSQL's defaults are those of spinning disks and of reports. With them it reads all restaurants to name those
    /// of a page, and compiles a plan for longer than it runs. What a connection string says itself goes first.
    /// </summary>
    /// <exception cref="SettingsException">It cannot be read.</exception>
    internal static string ForShortQueries(string connectionString)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            connection.Options ??= "-c random_page_cost=1.1 -c jit=off";
            return connection.ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new SettingsException(
                $"ConnectionStrings__Eatsential is no connection string of PostgreSQL: {e.Message}",
                e
            );
        }
    }

    internal static void UseSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new CurrentUserOnSqlite(), new VersionInterceptor())
            .CountUpToALimit();

    /// <summary>"1,000+" counts rows in any order, which EF would warn about at every such query.</summary>
    private static void CountUpToALimit(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings =>
            warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)
        );

    private static void AddContext<TContext>(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> configure
    )
        where TContext : EatsentialDbContext
    {
        services.AddDbContextFactory<TContext>(configure, ServiceLifetime.Scoped);
        services.AddScoped<IDbContextFactory<EatsentialDbContext>, ContextFactory<TContext>>();
        services.AddScoped<EatsentialDbContext>(provider =>
        {
            var context = provider
                .GetRequiredService<IDbContextFactory<TContext>>()
                .CreateDbContext();
            context.Scope = DataScope.Accounts;
            return context;
        });
    }

    /// <summary>EF's factory interface is not covariant.</summary>
    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner)
        : IDbContextFactory<EatsentialDbContext>
        where TContext : EatsentialDbContext
    {
        public EatsentialDbContext CreateDbContext() => inner.CreateDbContext();
    }
}

using Eatsential.Data;

namespace Eatsential.Tests.Support;

/// <summary>The app on PostgreSQL, as app_writer, which waits for its database where SQLite answers at once.</summary>
public sealed class PostgresAppServer : AppServer
{
    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSQL;
}

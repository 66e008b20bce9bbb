namespace Eatsential.Data;

/// <summary>The setting <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    Sqlite = 0,
    PostgreSQL = 1,
}

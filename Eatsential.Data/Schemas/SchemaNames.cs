namespace Eatsential.Data.Schemas;

public static class SchemaNames
{
    public const string Public = "public";
    public const string Auth = "auth";
    public const string Health = "health";
    public const string Audit = "audit";
}

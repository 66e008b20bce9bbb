using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eatsential.Data.Schemas;

/// <summary>What every table does alike.</summary>
internal static class ModelConventions
{
    /// <summary>The store default of moments; each provider writes it in its own SQL.</summary>
    public const string Now = "CURRENT_TIMESTAMP";

    public const string NewUuid = "gen_random_uuid()";

    private static readonly string[] SetByTheDatabase =
    [
        "CreatedAt",
        "UpdatedAt",
        "ChangedAt",
        "OccurredAt",
        "AccessedAt",
    ];

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList())
        {
            // Keys are made in C#: "never generated" after any default, or a preset key becomes an UPDATE.
            if (entity.FindProperty("Id") is { ClrType: var type } && type == typeof(Guid))
            {
                builder
                    .Entity(entity.ClrType)
                    .Property("Id")
                    .HasDefaultValueSql(NewUuid)
                    .ValueGeneratedNever();
            }

            foreach (var name in SetByTheDatabase)
            {
                if (entity.FindProperty(name) is not null)
                    builder.Entity(entity.ClrType).Property(name).HasDefaultValueSql(Now);
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                builder
                    .Entity(entity.ClrType)
                    .Property(nameof(IVersioned.Version))
                    .HasDefaultValue(0)
                    .IsConcurrencyToken();
            }

            foreach (var key in entity.GetForeignKeys())
                NameAfterOurTables(key);
        }
    }

    /// <summary>Identity names its foreign keys before its tables get the design's names.</summary>
    private static void NameAfterOurTables(IMutableForeignKey key) =>
        key.SetConstraintName(
            key.GetConstraintName()?.Replace("asp_net_users", "users", StringComparison.Ordinal)
        );
}

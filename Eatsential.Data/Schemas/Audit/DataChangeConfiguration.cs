using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Audit;

internal sealed class DataChangeConfiguration : IEntityTypeConfiguration<DataChange>
{
    public void Configure(EntityTypeBuilder<DataChange> builder)
    {
        builder.ToTable(
            "data_changes",
            SchemaNames.Audit,
            t =>
                t.HasCheckConstraint(
                    "chk_operation_values",
                    "operation IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')"
                )
        );
        builder.HasKey(c => new { c.Id, c.ChangedAt });
        builder.Property(c => c.TableSchema).HasMaxLength(63);
        builder.Property(c => c.TableName).HasMaxLength(63);
        builder.Property(c => c.Operation).HasMaxLength(10);
        builder.Property(c => c.Actor).HasMaxLength(63).HasDefaultValue("system");
        builder.Property(c => c.SessionUser).HasMaxLength(63);
        // Serves "everything that happened to this record".
        builder
            .HasIndex(c => new { c.RecordId, c.ChangedAt })
            .IsDescending(false, true)
            .HasDatabaseName("idx_data_changes_record_id");
    }
}

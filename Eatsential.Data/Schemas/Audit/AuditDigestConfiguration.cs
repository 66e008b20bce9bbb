using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Audit;

internal sealed class AuditDigestConfiguration : IEntityTypeConfiguration<AuditDigest>
{
    public void Configure(EntityTypeBuilder<AuditDigest> builder)
    {
        builder.ToTable("digests", SchemaNames.Audit);
        builder.Property(d => d.TableName).HasMaxLength(63);
        // Serves the chain in order, and keeps a window from being sealed twice.
        builder
            .HasIndex(d => new { d.TableName, d.WindowStart })
            .IsUnique()
            .HasDatabaseName("uq_digests_table_name_window_start");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Audit;

internal sealed class AccessLogConfiguration : IEntityTypeConfiguration<AccessLog>
{
    public void Configure(EntityTypeBuilder<AccessLog> builder)
    {
        builder.ToTable("access_logs", SchemaNames.Audit);
        builder.HasKey(l => new { l.Id, l.AccessedAt });
        builder.Property(l => l.Endpoint).HasMaxLength(255);
        builder.Property(l => l.Method).HasMaxLength(10);
        // Serves the last requests of one person.
        builder
            .HasIndex(l => new { l.UserId, l.AccessedAt })
            .IsDescending(false, true)
            .HasDatabaseName("idx_access_logs_user_id");
        // Serves the last failures.
        builder
            .HasIndex(l => l.AccessedAt)
            .IsDescending()
            .HasFilter("status_code >= 400")
            .HasDatabaseName("idx_access_logs_failures");
    }
}

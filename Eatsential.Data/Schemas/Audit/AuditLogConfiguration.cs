using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Audit;

internal sealed class AuditLogConfiguration : IEntityTypeConfiguration<AuditLog>
{
    public void Configure(EntityTypeBuilder<AuditLog> builder)
    {
        builder.ToTable("audit_logs", SchemaNames.Audit);
        builder.HasKey(l => new { l.Id, l.OccurredAt });
        builder.Property(l => l.Actor).HasMaxLength(63).HasDefaultValue("system");
        builder.Property(l => l.Action).HasMaxLength(60);
        builder.Property(l => l.TargetType).HasMaxLength(60);
        // Serves "what this person did", newest first.
        builder
            .HasIndex(l => new { l.UserId, l.OccurredAt })
            .IsDescending(false, true)
            .HasDatabaseName("idx_audit_logs_user_id");
    }
}

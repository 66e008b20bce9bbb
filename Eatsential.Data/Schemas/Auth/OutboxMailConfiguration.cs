using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Auth;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable(
            "mail_outbox",
            SchemaNames.Auth,
            t => t.HasCheckConstraint("chk_mail_attempts", "attempts >= 0")
        );
        builder.Property(m => m.ToAddress).HasMaxLength(255);
        builder.Property(m => m.Subject).HasMaxLength(255);
        builder.Property(m => m.LastError).HasMaxLength(1000);
        builder.Property(m => m.Attempts).HasDefaultValue(0);
        builder.Property(m => m.NextAttemptAt).HasDefaultValueSql(ModelConventions.Now);
        // Serves the sender: what is due next.
        builder
            .HasIndex(m => m.NextAttemptAt)
            .HasFilter("sent_at IS NULL AND dead_at IS NULL")
            .HasDatabaseName("idx_mail_outbox_due");
    }
}

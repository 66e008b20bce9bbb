using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Auth;

internal sealed class PasswordHistoryEntryConfiguration
    : IEntityTypeConfiguration<PasswordHistoryEntry>
{
    public void Configure(EntityTypeBuilder<PasswordHistoryEntry> builder)
    {
        builder.ToTable("password_history", SchemaNames.Auth);
        builder.Property(p => p.PasswordHash).HasMaxLength(255);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(p => p.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        // Serves the check of a new password against the last five.
        builder
            .HasIndex(p => new { p.UserId, p.CreatedAt })
            .IsDescending(false, true)
            .HasDatabaseName("idx_password_history_user_id");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Auth;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable(
            "user_sessions",
            SchemaNames.Auth,
            t => t.HasCheckConstraint("chk_session_expiry", "expires_at > created_at")
        );
        builder.Property(s => s.UserAgent).HasMaxLength(400);
        builder.Property(s => s.LastSeenAt).HasDefaultValueSql(ModelConventions.Now);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(s => s.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        // Serves every signed-in request: the session behind the cookie.
        builder.HasIndex(s => s.KeyHash).IsUnique().HasDatabaseName("uq_user_sessions_key_hash");
        // Serves "my sessions" and "sign out everywhere".
        builder.HasIndex(s => s.UserId).HasDatabaseName("idx_user_sessions_user_id");
        // Serves the clean-up of expired sessions.
        builder.HasIndex(s => s.ExpiresAt).HasDatabaseName("idx_user_sessions_expires_at");
    }
}

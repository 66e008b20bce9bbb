using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Auth;

internal sealed class VerificationTokenConfiguration : IEntityTypeConfiguration<VerificationToken>
{
    public void Configure(EntityTypeBuilder<VerificationToken> builder)
    {
        builder.ToTable(
            "verification_tokens",
            SchemaNames.Auth,
            t =>
            {
                t.HasCheckConstraint(
                    "chk_token_type",
                    "token_type IN ('email_verify', 'password_reset', 'email_change')"
                );
                t.HasCheckConstraint("chk_token_expiry", "expires_at > created_at");
            }
        );
        builder.Property(t => t.Token).HasMaxLength(255);
        builder
            .Property(t => t.TokenType)
            .HasConversion(SnakeCaseEnum.Converter<TokenType>())
            .HasMaxLength(20);
        builder.Property(t => t.NewEmail).HasMaxLength(255);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(t => t.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        // Serves the link in a mail.
        builder.HasIndex(t => t.Token).IsUnique().HasDatabaseName("uq_verification_tokens_token");
        // Serves "newest only": the open tokens of one person.
        builder
            .HasIndex(t => new { t.UserId, t.TokenType })
            .HasFilter("used_at IS NULL")
            .HasDatabaseName("idx_verification_tokens_user_id");
        // Serves the clean-up of expired tokens.
        builder
            .HasIndex(t => t.ExpiresAt)
            .HasFilter("used_at IS NULL")
            .HasDatabaseName("idx_verification_tokens_expires");
    }
}

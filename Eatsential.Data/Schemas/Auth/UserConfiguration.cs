using Eatsential.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Auth;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable(
            "users",
            SchemaNames.Auth,
            t =>
            {
                t.HasCheckConstraint("chk_username_format", $"username ~ '^{Rules.Username}$'");
                t.HasCheckConstraint(
                    "chk_email_format",
                    $"email ~ '^{Rules.Email.Replace("'", "''", StringComparison.Ordinal)}$'"
                );
            }
        );
        builder.Property(u => u.UserName).HasColumnName("username").HasMaxLength(20).IsRequired();
        builder.Property(u => u.Email).HasMaxLength(255).IsRequired();
        builder.Property(u => u.PasswordHash).HasMaxLength(255).IsRequired();

        // Generated, so that a row written by hand cannot slip past the case-insensitive uniques.
        builder
            .Property(u => u.NormalizedUserName)
            .HasColumnName("normalized_username")
            .HasMaxLength(20)
            .HasComputedColumnSql("upper(username)", stored: true);
        builder
            .Property(u => u.NormalizedEmail)
            .HasMaxLength(255)
            .HasComputedColumnSql("upper(email)", stored: true);
        builder.HasIndex(u => u.NormalizedUserName).IsUnique().HasDatabaseName("uq_users_username");
        builder.HasIndex(u => u.NormalizedEmail).IsUnique().HasDatabaseName("uq_users_email");

        builder
            .Property(u => u.EmailConfirmed)
            .HasColumnName("is_email_verified")
            .HasDefaultValue(false);
        builder.Property(u => u.IsActive).HasDefaultValue(true).HasSentinel(true);
        builder
            .Property(u => u.SecurityStamp)
            .HasDefaultValueSql(ModelConventions.NewUuid + "::text");
        builder.Property(u => u.TwoFactorEnabled).HasDefaultValue(false);
        builder.Property(u => u.LockoutEnabled).HasDefaultValue(true).HasSentinel(true);
        builder.Property(u => u.AccessFailedCount).HasDefaultValue(0);
        builder.Ignore(u => u.PhoneNumber);
        builder.Ignore(u => u.PhoneNumberConfirmed);

        // Serves the admin's account list, newest first.
        builder.HasIndex(u => u.CreatedAt).HasDatabaseName("idx_users_created_at");
    }
}

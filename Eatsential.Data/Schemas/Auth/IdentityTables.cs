using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Schemas.Auth;

/// <summary>Identity's own tables under the design's names.</summary>
internal static class IdentityTables
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<IdentityRole<Guid>>(role =>
        {
            role.ToTable("roles", SchemaNames.Auth);
            role.Property(r => r.Id).ValueGeneratedNever();
            role.HasIndex(r => r.NormalizedName).IsUnique().HasDatabaseName("uq_roles_name");
        });
        builder.Entity<IdentityRoleClaim<Guid>>(claim =>
        {
            claim.ToTable("role_claims", SchemaNames.Auth);
            claim.HasIndex(c => c.RoleId).HasDatabaseName("idx_role_claims_role_id");
        });
        builder.Entity<IdentityUserRole<Guid>>(role =>
        {
            role.ToTable("user_roles", SchemaNames.Auth);
            role.HasIndex(r => r.RoleId).HasDatabaseName("idx_user_roles_role_id");
        });
        builder.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("user_claims", SchemaNames.Auth);
            claim.HasIndex(c => c.UserId).HasDatabaseName("idx_user_claims_user_id");
        });
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("user_logins", SchemaNames.Auth);
            login.HasIndex(l => l.UserId).HasDatabaseName("idx_user_logins_user_id");
        });
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens", SchemaNames.Auth);
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            // Spelt out: Identity adds passkeys only when the application's services ask for its third schema,
            // which design time and tests do not have.
            passkey.ToTable("user_passkeys", SchemaNames.Auth);
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson("data");
            passkey
                .HasOne<User>()
                .WithMany()
                .HasForeignKey(p => p.UserId)
                .OnDelete(DeleteBehavior.Cascade);
            passkey.HasIndex(p => p.UserId).HasDatabaseName("idx_user_passkeys_user_id");
        });
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys", SchemaNames.Auth);
    }
}

using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Profiles;

internal sealed class UserPreferencesConfiguration : IEntityTypeConfiguration<UserPreferences>
{
    public void Configure(EntityTypeBuilder<UserPreferences> builder)
    {
        builder.ToTable(
            "user_preferences",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint("chk_units", "units IN ('metric', 'imperial')");
                t.HasCheckConstraint("chk_theme", "theme IN ('system', 'light', 'dark')");
                t.HasCheckConstraint("chk_welcome_step", "welcome_step BETWEEN 1 AND 5");
            }
        );
        builder.Property(p => p.Units).HasMaxLength(10).HasDefaultValue("metric");
        builder.Property(p => p.Theme).HasMaxLength(10).HasDefaultValue("system");
        builder.Property(p => p.WelcomeStep).HasDefaultValue(1).HasSentinel(1);
        builder
            .HasOne<User>()
            .WithOne()
            .HasForeignKey<UserPreferences>(p => p.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.UserId).IsUnique().HasDatabaseName("uq_user_preferences_user_id");
    }
}

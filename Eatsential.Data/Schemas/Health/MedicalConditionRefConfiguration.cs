using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Health;

internal sealed class MedicalConditionRefConfiguration
    : IEntityTypeConfiguration<MedicalConditionRef>
{
    public void Configure(EntityTypeBuilder<MedicalConditionRef> builder)
    {
        builder.ToTable("medical_conditions_ref", SchemaNames.Health);
        builder.Property(c => c.Name).HasMaxLength(50);
        builder.Property(c => c.DisplayName).HasMaxLength(100);
        builder.Property(c => c.Description).HasMaxLength(500);
        builder.Property(c => c.IsActive).HasDefaultValue(true).HasSentinel(true);
        builder.HasIndex(c => c.Name).IsUnique().HasDatabaseName("uq_medical_conditions_ref_name");
    }
}

using Eatsential.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Imports;

internal sealed class ImportChangeConfiguration : IEntityTypeConfiguration<ImportChange>
{
    public void Configure(EntityTypeBuilder<ImportChange> builder)
    {
        builder.ToTable("import_changes", SchemaNames.Public);
        builder.Property(c => c.Name).HasMaxLength(Rules.MealNameMax);
        builder
            .HasOne<ImportBatch>()
            .WithMany()
            .HasForeignKey(c => c.BatchId)
            .OnDelete(DeleteBehavior.Cascade);
        // Serves the undoing, row by row.
        builder
            .HasIndex(c => new { c.BatchId, c.RowNumber })
            .HasDatabaseName("idx_import_changes_batch_id");
        // Serves "which meal was this row before?".
        builder
            .HasIndex(c => new { c.RestaurantId, c.Name })
            .HasDatabaseName("idx_import_changes_name");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Imports;

internal sealed class ImportProblemConfiguration : IEntityTypeConfiguration<ImportProblem>
{
    public void Configure(EntityTypeBuilder<ImportProblem> builder)
    {
        builder.ToTable("import_problems", SchemaNames.Public);
        builder.Property(p => p.ColumnName).HasMaxLength(ImportProblem.TextMax);
        builder.Property(p => p.Cell).HasMaxLength(ImportProblem.TextMax);
        builder.Property(p => p.Reason).HasMaxLength(ImportProblem.TextMax);
        builder
            .HasOne<ImportBatch>()
            .WithMany()
            .HasForeignKey(p => p.BatchId)
            .OnDelete(DeleteBehavior.Cascade);
        // Serves the list of one file's faults, in the order of its rows.
        builder
            .HasIndex(p => new { p.BatchId, p.RowNumber })
            .HasDatabaseName("idx_import_problems_batch_id");
    }
}

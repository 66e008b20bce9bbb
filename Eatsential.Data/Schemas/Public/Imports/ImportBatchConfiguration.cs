using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Imports;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batches", SchemaNames.Public);
        builder
            .Property(b => b.Kind)
            .HasConversion(SnakeCaseEnum.Converter<ImportKind>())
            .HasMaxLength(20);
        builder.Property(b => b.FileName).HasMaxLength(255);
        builder.Property(b => b.ContentHash).HasMaxLength(HashLength);
        builder.Property(b => b.MappingHash).HasMaxLength(HashLength);
        builder
            .HasOne<Restaurant>()
            .WithMany()
            .HasForeignKey(b => b.RestaurantId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(b => b.ImportedBy)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(b => b.UndoneBy)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(b => b.SettledBy)
            .OnDelete(DeleteBehavior.SetNull);
        // Serves "was this very file imported before?".
        builder.HasIndex(b => b.ContentHash).HasDatabaseName("idx_import_batches_content_hash");
        // Serves the history, newest first.
        builder
            .HasIndex(b => b.ImportedAt)
            .IsDescending()
            .HasDatabaseName("idx_import_batches_imported_at");
    }
}

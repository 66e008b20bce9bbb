using Eatsential.Data.Schemas.Health;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Reference;

/// <summary>Brings the reference tables to what the embedded files say. Running it again changes nothing.</summary>
public static class ReferenceData
{
    public static async Task ApplyAsync(EatsentialDbContext db, CancellationToken ct)
    {
        await ApplyAllergensAsync(db, ct);
        await AddMissingAsync(
            db,
            ReferenceFiles.ReadJson<DietRow>("diets.json"),
            d => d.Id,
            d => new DietaryRestrictionRef
            {
                Id = d.Id,
                Name = d.Name,
                Description = d.Description,
            },
            ct
        );
        await AddMissingAsync(
            db,
            ReferenceFiles.ReadJson<ConditionRow>("conditions.json"),
            c => c.Id,
            c => new MedicalConditionRef
            {
                Id = c.Id,
                Name = c.Name,
                DisplayName = c.DisplayName,
                Description = c.Description,
            },
            ct
        );
        await AddMissingAsync(
            db,
            ReferenceFiles.ReadJson<RoleRow>("roles.json"),
            r => r.Id,
            r => new IdentityRole<Guid>(r.Name)
            {
                Id = r.Id,
                NormalizedName = r.Name.ToUpperInvariant(),
            },
            ct
        );
        await db.SaveChangesAsync(ct);
    }

    private static async Task ApplyAllergensAsync(EatsentialDbContext db, CancellationToken ct)
    {
        var rows = ReferenceFiles.ReadJson<AllergenRow>("allergens.json");
        var known = await db.Allergens.ToDictionaryAsync(a => a.Slug, ct);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Slug, out var allergen))
            {
                allergen = new Allergen
                {
                    Id = row.Id,
                    Slug = row.Slug,
                    Name = row.Name,
                    Bit = row.Bit,
                    // From here on the staff's.
                    Description = row.Description,
                    CommonFoods = [.. row.CommonFoods],
                };
                known.Add(row.Slug, allergen);
                db.Allergens.Add(allergen);
            }

            allergen.FdaRecognized = row.FdaRecognized;
            allergen.EuAnnexII = row.EuAnnexII;
            allergen.ParentId = row.Parent is null ? null : known[row.Parent].Id;
        }
    }

    private static async Task AddMissingAsync<TRow, TEntity>(
        EatsentialDbContext db,
        IReadOnlyList<TRow> rows,
        Func<TRow, Guid> id,
        Func<TRow, TEntity> make,
        CancellationToken ct
    )
        where TEntity : class
    {
        var known = await db.Set<TEntity>().Select(e => EF.Property<Guid>(e, "Id")).ToListAsync(ct);
        db.AddRange(rows.Where(r => !known.Contains(id(r))).Select(make));
    }

    private sealed record AllergenRow(
        Guid Id,
        int Bit,
        string Slug,
        string Name,
        string? Parent,
        bool FdaRecognized,
        bool EuAnnexII,
        IReadOnlyList<string> CommonFoods,
        string? Description
    );

    private sealed record DietRow(Guid Id, string Name, string Description);

    private sealed record ConditionRow(
        Guid Id,
        string Name,
        string DisplayName,
        string Description
    );

    private sealed record RoleRow(Guid Id, string Name);
}

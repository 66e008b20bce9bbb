using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Profiles;

/// <summary>A row of a person's health profile: allergy, diet, condition or goal.</summary>
public abstract class ProfileEntry : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public required Guid HealthProfileId { get; init; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}

internal static class ProfileEntryConfiguration
{
    /// <summary>Both ids in one foreign key: the profile must be the same person's.</summary>
    public static void BelongsToProfile<T>(this EntityTypeBuilder<T> builder)
        where T : ProfileEntry
    {
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(e => e.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<HealthProfile>()
            .WithMany()
            .HasForeignKey(e => new { e.HealthProfileId, e.UserId })
            .HasPrincipalKey(p => new { p.Id, p.UserId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

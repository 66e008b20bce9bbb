using Microsoft.AspNetCore.Identity;

namespace Eatsential.Data.Schemas.Auth;

/// <summary>An account. Identity's <c>EmailConfirmed</c> is the column <c>is_email_verified</c>.</summary>
public sealed class User : IdentityUser<Guid>, ITimestamped
{
    public User() => Id = Guid.CreateVersion7();

    public bool IsActive { get; set; } = true;
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public DateTimeOffset? DeletedAt { get; set; }
}

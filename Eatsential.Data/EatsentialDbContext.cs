using Eatsential.Data.Queries;
using Eatsential.Data.Schemas;
using Eatsential.Data.Schemas.Audit;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Health;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Curation;
using Eatsential.Data.Schemas.Public.Imports;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Data.Schemas.Public.Recommendations;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Eatsential.Data;

/// <summary>The one model of both databases. Tables are configured beside their rows, in Schemas.</summary>
public abstract class EatsentialDbContext(DbContextOptions options, CurrentUser currentUser)
    : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options),
        IDataProtectionKeyContext
{
    public CurrentUser CurrentUser { get; } = currentUser;

    /// <summary>Set right after the context is made, before its first query.</summary>
    public DataScope Scope { get; set; }

    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<PasswordHistoryEntry> PasswordHistory => Set<PasswordHistoryEntry>();
    public DbSet<VerificationToken> VerificationTokens => Set<VerificationToken>();
    public DbSet<OutboxMail> MailOutbox => Set<OutboxMail>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Allergen> Allergens => Set<Allergen>();
    public DbSet<DietaryRestrictionRef> DietaryRestrictionRefs => Set<DietaryRestrictionRef>();
    public DbSet<MedicalConditionRef> MedicalConditionRefs => Set<MedicalConditionRef>();

    public DbSet<HealthProfile> HealthProfiles => Set<HealthProfile>();
    public DbSet<UserAllergy> UserAllergies => Set<UserAllergy>();
    public DbSet<DietaryRestriction> DietaryRestrictions => Set<DietaryRestriction>();
    public DbSet<MedicalCondition> MedicalConditions => Set<MedicalCondition>();
    public DbSet<FitnessGoal> FitnessGoals => Set<FitnessGoal>();
    public DbSet<UserPreferences> UserPreferences => Set<UserPreferences>();

    public DbSet<Restaurant> Restaurants => Set<Restaurant>();
    public DbSet<Meal> Meals => Set<Meal>();
    public DbSet<MealAllergen> MealAllergens => Set<MealAllergen>();
    public DbSet<MealIngredient> MealIngredients => Set<MealIngredient>();
    public DbSet<Ingredient> Ingredients => Set<Ingredient>();
    public DbSet<IngredientAllergen> IngredientAllergens => Set<IngredientAllergen>();

    public DbSet<CurationProposal> CurationProposals => Set<CurationProposal>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();
    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<Feedback> Feedback => Set<Feedback>();

    public DbSet<AuditLog> AuditLogs => Set<AuditLog>();
    public DbSet<DataChange> DataChanges => Set<DataChange>();
    public DbSet<AccessLog> AccessLogs => Set<AccessLog>();
    public DbSet<AuditDigest> AuditDigests => Set<AuditDigest>();

    /// <summary>Active restaurants within so many metres of a point, with their distance.</summary>
    public abstract IQueryable<Place> RestaurantsNear(
        double latitude,
        double longitude,
        double metres
    );

    /// <summary>Every index names the query it serves; one for each foreign key would serve none of ours.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Configure(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(EatsentialDbContext).Assembly);
        ModelConventions.Apply(builder);
    }
}

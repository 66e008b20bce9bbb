using System.Text.Json;
using Eatsential.Data;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Import;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Import;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>Somebody who imports files, and looks at what came of it.</summary>
internal sealed class ImportingStaff(DatabaseUnderTest database, Guid? user)
{
    private readonly MovableClock clock = new();

    /// <summary>A member of the nutrition staff.</summary>
    public static async Task<ImportingStaff> SignInAsync(DatabaseUnderTest database)
    {
        var id = await database.AddUserAsync();
        await using var db = database.Open(scope: DataScope.Accounts);
        var role = await db.Roles.SingleAsync(r => r.Name == "NutritionStaff");
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
        await db.SaveChangesAsync();
        return new(database, id);
    }

    public Guid? User => user;

    public void Wait(TimeSpan time) => clock.Now += time;

    public Task<ImportReport> ImportAsync(
        string text,
        string? restaurant,
        bool goodRowsOnly = false,
        bool dryRun = false,
        IProgress<ImportProgress>? progress = null,
        CancellationToken ct = default
    ) => ImportAsync(Files.Of(text), restaurant, goodRowsOnly, dryRun, progress, ct);

    public Task<ImportReport> ImportAsync(
        ImportFile file,
        string? restaurant,
        bool goodRowsOnly = false,
        bool dryRun = false,
        IProgress<ImportProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        Wait(TimeSpan.FromMinutes(1));
        var order = new ImportOrder(ColumnMapping.Suggest(file, ImportKind.Menu))
        {
            RestaurantName = restaurant,
            GoodRowsOnly = goodRowsOnly,
            DryRun = dryRun,
        };
        return Use((contexts, access) => new ImportMenu(contexts, access, clock))
            .RunAsync(file, order, progress, ct);
    }

    public Task<ImportReport> ImportRestaurantsAsync(ImportFile file, bool dryRun = false)
    {
        Wait(TimeSpan.FromMinutes(1));
        var order = new ImportOrder(ColumnMapping.Suggest(file, ImportKind.Restaurants))
        {
            DryRun = dryRun,
        };
        return Use((contexts, access) => new ImportRestaurants(contexts, access, clock))
            .RunAsync(file, order, null, CancellationToken.None);
    }

    public Task<UndoReport> UndoAsync(Guid batch) =>
        Use((contexts, access) => new UndoImport(contexts, access, clock))
            .RunAsync(batch, CancellationToken.None);

    public async Task<IReadOnlyList<(string Name, int? Calories)>> MenuAsync(string restaurant)
    {
        await using var db = database.Open(user);
        var menu = await db
            .Meals.Where(m =>
                db.Restaurants.Any(r => r.Id == m.RestaurantId && r.Name == restaurant)
            )
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Calories)
            .Select(m => new { m.Name, m.Calories })
            .ToListAsync();
        return [.. menu.Select(m => (m.Name, m.Calories))];
    }

    public async Task EditAsync(string restaurant, string meal, Action<Meal> edit)
    {
        await using var db = database.Open(user);
        edit(
            await db.Meals.SingleAsync(m =>
                m.Name == meal
                && db.Restaurants.Any(r => r.Id == m.RestaurantId && r.Name == restaurant)
            )
        );
        await db.SaveChangesAsync();
    }

    public async Task AddMealAsync(string restaurant, string meal)
    {
        await using var db = database.Open(user);
        var id = await db
            .Restaurants.Where(r => r.Name == restaurant)
            .Select(r => r.Id)
            .SingleAsync();
        db.Add(new Meal { RestaurantId = id, Name = meal });
        await db.SaveChangesAsync();
    }

    public async Task AddRestaurantAsync(string name)
    {
        await using var db = database.Open(user);
        db.Add(Place.Named(name));
        await db.SaveChangesAsync();
    }

    /// <summary>The catalogue as it reads, without versions and moments.</summary>
    public async Task<string> SnapshotAsync()
    {
        await using var db = database.Open(user);
        var allergens = (await db.MealAllergens.ToListAsync()).ToLookup(a => a.MealId);
        var meals = await db.Meals.OrderBy(m => m.Id).ToListAsync();
        var restaurants = await db.Restaurants.OrderBy(r => r.Id).ToListAsync();
        return JsonSerializer.Serialize(
            new
            {
                Restaurants = restaurants.Select(r => new
                {
                    r.Id,
                    r.ExternalId,
                    Values = RestaurantValues.Of(r),
                }),
                Meals = meals.Select(m => new
                {
                    m.Id,
                    m.Name,
                    m.ContainsMask,
                    m.MayContainMask,
                    m.UnknownMask,
                    Values = MealValues.Of(m, allergens[m.Id]),
                }),
            }
        );
    }

    private T Use<T>(Func<IDbContextFactory<EatsentialDbContext>, ImportAccess, T> make)
    {
        var contexts = database.FactoryFor(user);
        return make(contexts, new ImportAccess(new StaffOnly(contexts)));
    }

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = StoppedClock.Default.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

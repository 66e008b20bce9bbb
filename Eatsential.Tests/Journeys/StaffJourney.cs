using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

/// <summary>What the journeys of the staff have in common: who arrives, and the dish they work on.</summary>
[Collection(Browser.Collection)]
public abstract class StaffJourney(Browser browser, AppServer app)
{
    protected const string Dish = "Cold soba of the day";

    protected Browser Browser { get; } = browser;

    protected AppServer App { get; } = app;

    protected async Task<Visitor> ArriveAsync(string name, Device device, ColorScheme colors)
    {
        var visitor = await Browser.VisitAsync(App, device, colors);
        await visitor.SignInAsync(App, name);
        return visitor;
    }

    protected static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    protected async Task<Guid> AddMealAsync()
    {
        _ = App.Address;
        await using var scope = App.Services.CreateAsyncScope();
        await using var db = Database(scope);
        var restaurant = Place.Named("Noodle Bar");
        var meal = new Meal { RestaurantId = restaurant.Id, Name = Dish };
        db.AddRange(restaurant, meal);
        await db.SaveChangesAsync();
        return meal.Id;
    }

    protected static EatsentialDbContext Database(AsyncServiceScope scope) =>
        scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContext();

    protected async Task<Guid> RestaurantOfAsync(Guid meal)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await using var db = Database(scope);
        return await db.Meals.Where(m => m.Id == meal).Select(m => m.RestaurantId).SingleAsync();
    }

    protected async Task<Guid> AllergenAsync(string slug)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await using var db = Database(scope);
        return await db.Allergens.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
    }
}

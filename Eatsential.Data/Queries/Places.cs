namespace Eatsential.Data.Queries;

public static class Places
{
    /// <summary>Every active restaurant, in no order and without a distance.</summary>
    public static IQueryable<Place> Everywhere(EatsentialDbContext db) =>
        db
            .Restaurants.Where(r => r.IsActive)
            .Select(r => new Place
            {
                Id = r.Id,
                Name = r.Name,
                City = r.City,
                CuisineType = r.CuisineType,
                Distance = 0,
            });
}

using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Eatsential.Tests.Architecture;

public sealed class StaffPagesAreForStaffTests
{
    [Fact]
    public void Every_page_below_staff_asks_for_the_role()
    {
        var pages = typeof(Program)
            .Assembly.GetTypes()
            .Where(t =>
                t.GetCustomAttributes<RouteAttribute>()
                    .Any(r =>
                        (r.Template + "/").StartsWith("/staff/", StringComparison.OrdinalIgnoreCase)
                    )
            )
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(
            pages,
            page =>
                Assert.Equal(
                    "NutritionStaff,Admin",
                    page.GetCustomAttribute<AuthorizeAttribute>()?.Roles
                )
        );
    }
}

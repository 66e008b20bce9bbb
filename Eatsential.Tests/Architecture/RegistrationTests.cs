using System.Reflection;
using Eatsential.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Architecture;

/// <summary>A page that asks for what nobody registered compiles, and fails when somebody opens it.</summary>
public sealed class RegistrationTests(AppServer app) : IClassFixture<AppServer>
{
    [Fact]
    public void Everything_a_component_asks_for_is_registered()
    {
        _ = app.Address;
        var known = app.Services.GetRequiredService<IServiceProviderIsService>();
        var missing =
            from component in typeof(Program).Assembly.GetTypes()
            where component.IsSubclassOf(typeof(ComponentBase))
            from property in component.GetProperties(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            )
            where property.IsDefined(typeof(InjectAttribute))
            where !known.IsService(property.PropertyType)
            select $"{component.FullName} asks for {property.PropertyType.Name}";

        Assert.Empty(missing);
    }
}

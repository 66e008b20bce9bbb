using System.Reflection;
using Eatsential.Data;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Architecture;

/// <summary>A page's role keeps people from the page; what a class does it has to guard itself.</summary>
public sealed class StaffUseCasesTests(AppServer app) : IClassFixture<AppServer>
{
    private static IEnumerable<(Type Class, MethodInfo Run)> UseCases =>
        from type in typeof(StaffOnly).Assembly.GetTypes()
        where
            type.Namespace?.StartsWith(typeof(StaffOnly).Namespace!, StringComparison.Ordinal)
            == true
        let run = type.GetMethod("RunAsync", BindingFlags.Instance | BindingFlags.Public)
        where type is { IsClass: true, IsAbstract: false } && run is not null
        select (type, run.IsGenericMethod ? run.MakeGenericMethod(typeof(object)) : run);

    [Fact]
    public async Task Every_use_case_of_the_staff_turns_everybody_else_away()
    {
        _ = app.Address;
        var diner = await ADinerAsync();
        List<string> open = [];
        foreach (var (type, run) in UseCases)
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(diner);
            var asked = ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, type);
            var arguments = run.GetParameters().Select(Anything).ToArray();
            try
            {
                await (Task)run.Invoke(asked, arguments)!;
                open.Add($"{type.FullName} lets a diner in");
            }
            catch (UnauthorizedAccessException)
            {
                // As it should.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                open.Add($"{type.FullName} looks at something else first: {e.Message}");
            }
        }

        Assert.True(UseCases.Count() > 20, "The staff's classes were not found.");
        Assert.Empty(open);
    }

    private static object? Anything(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType
            ? Activator.CreateInstance(parameter.ParameterType)
            : null;

    private async Task<Guid> ADinerAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContext();
        db.Scope = DataScope.Accounts;
        return await db.Users.Where(u => u.UserName == "diner").Select(u => u.Id).SingleAsync();
    }
}

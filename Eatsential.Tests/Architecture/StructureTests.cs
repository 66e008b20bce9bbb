using System.Reflection;
using System.Runtime.CompilerServices;
using Eatsential.Data;
using Microsoft.AspNetCore.Components;

namespace Eatsential.Tests.Architecture;

/// <summary>What the compiled code must keep to.</summary>
public class StructureTests
{
    private static readonly Assembly Data = typeof(EatsentialDbContext).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    private static IEnumerable<Type> OwnTypes =>
        Data.GetTypes()
            .Concat(Web.GetTypes())
            .Where(t => t.Namespace?.StartsWith("Eatsential.", StringComparison.Ordinal) == true)
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)));

    /// <summary>Page → class → context: whatever does one thing for a page is known by its one method.</summary>
    private static IEnumerable<Type> UseCases =>
        OwnTypes.Where(t =>
            PublicMethods(t).Any(m => m.Name == "RunAsync") && !IsIn(t, "Eatsential.Web.Shared")
        );

    [Fact]
    public void Data_knows_nothing_of_pages()
    {
        var forbidden = Data.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name =>
                name.StartsWith("Eatsential.Web", StringComparison.Ordinal)
                || name.StartsWith("MudBlazor", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal)
            );

        Assert.Empty(forbidden);
    }

    [Fact]
    public void A_use_case_is_sealed_and_has_one_public_method()
    {
        Assert.NotEmpty(UseCases);

        var offences =
            from type in UseCases
            let instance = PublicMethods(type).Where(m => !m.IsStatic).Select(m => m.Name).ToList()
            where !type.IsSealed || instance.Any(name => name != "RunAsync") || instance.Count > 1
            select $"{type.FullName} {string.Join(' ', instance)}";

        Assert.Empty(offences);
    }

    [Fact]
    public void A_use_case_can_be_cancelled()
    {
        var offences =
            from type in UseCases
            from method in PublicMethods(type)
            // A static one that ends or begins a session works on the request, which carries its own token.
            where
                !method
                    .GetParameters()
                    .Any(p =>
                        p.ParameterType == typeof(CancellationToken)
                        || p.ParameterType == typeof(Microsoft.AspNetCore.Http.HttpContext)
                    )
            select type.FullName;

        Assert.Empty(offences);
    }

    [Fact]
    public void No_component_is_told_whose_data_to_show()
    {
        var offences =
            from type in OwnTypes
            where type.IsSubclassOf(typeof(ComponentBase))
            from property in type.GetProperties(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            )
            where
                property.IsDefined(typeof(ParameterAttribute))
                || property.IsDefined(typeof(SupplyParameterFromQueryAttribute))
                || property.IsDefined(typeof(SupplyParameterFromFormAttribute))
            where property.Name.Equals("UserId", StringComparison.OrdinalIgnoreCase)
            select $"{type.FullName}.{property.Name}";

        Assert.Empty(offences);
    }

    [Fact]
    public void An_interface_of_ours_has_two_implementations_or_more()
    {
        var classes = OwnTypes.Where(t => t is { IsInterface: false, IsAbstract: false }).ToList();
        var offences =
            from type in OwnTypes
            where type.IsInterface
            let implementations = classes.Where(c => c.IsAssignableTo(type)).ToList()
            where implementations.Count < 2
            select $"{type.FullName}: {string.Join(", ", implementations)}";

        Assert.Empty(offences);
    }

    private static bool IsIn(Type type, string space) =>
        $"{type.Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal);

    private static IEnumerable<MethodInfo> PublicMethods(Type type) =>
        type.GetMethods(
                BindingFlags.DeclaredOnly
                    | BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.Public
            )
            .Where(m => !m.IsSpecialName && !m.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(m => m.GetBaseDefinition() == m && m.Name != nameof(IDisposable.Dispose));
}

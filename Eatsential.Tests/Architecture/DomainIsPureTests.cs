using System.Reflection;
using System.Reflection.Emit;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Tests.Architecture;

/// <summary>
/// The rules about bodies, food and risk depend on nothing that has a state or a clock, so that they can be tested on
/// generated data and mean the same wherever they run. Read from the compiled code, method bodies included.
/// </summary>
public class DomainIsPureTests
{
    private const string Domain = "Eatsential.Data.Domain";

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic;

    private static readonly string[] ForbiddenNamespaces =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Extensions",
        "Microsoft.AspNetCore",
        "Npgsql",
        "System.Data",
        "System.IO",
        "System.Net",
        "System.Diagnostics.Process",
        "System.Threading.Tasks",
    ];

    private static readonly HashSet<string> ForbiddenMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
    ];

    private static readonly HashSet<Type> ForbiddenTypes =
    [
        typeof(TimeProvider),
        typeof(Random),
        typeof(Console),
        typeof(System.Diagnostics.Stopwatch),
        typeof(System.Security.Cryptography.RandomNumberGenerator),
    ];

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void No_domain_type_reaches_a_database_a_file_a_clock_or_chance()
    {
        var offences =
            from type in DomainTypes
            from used in Uses(type).Distinct()
            where IsForbidden(used)
            select $"{type.FullName} uses {used}";

        Assert.Empty(offences);
    }

    [Fact]
    public void No_domain_type_reaches_out_of_the_domain()
    {
        var offences =
            from type in DomainTypes
            from used in Uses(type).OfType<Type>().Distinct()
            where used.Assembly == type.Assembly && !IsIn(used, Domain)
            // The compiler writes [GeneratedRegex] into a namespace of its own.
            where used.Namespace is not (null or "System.Text.RegularExpressions.Generated")
            select $"{type.FullName} uses {used}";

        Assert.Empty(offences);
    }

    [Fact]
    public void The_reader_sees_into_method_bodies()
    {
        var used = Uses(typeof(Impure)).ToList();

        Assert.Contains(used, IsForbidden);
        Assert.Contains(typeof(File), used);
        Assert.Contains(typeof(TimeProvider), used);
    }

    private static IEnumerable<Type> DomainTypes =>
        typeof(SafetyVerdict).Assembly.GetTypes().Where(type => IsIn(type, Domain));

    private static bool IsForbidden(MemberInfo used) =>
        used is Type type
            ? ForbiddenTypes.Contains(type) || ForbiddenNamespaces.Any(space => IsIn(type, space))
            : ForbiddenMembers.Contains($"{used.DeclaringType?.FullName}.{used.Name}");

    private static bool IsIn(Type type, string space) =>
        type.Namespace is { } own
        && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal));

    private static IEnumerable<MemberInfo> Uses(Type type) =>
        Signatures(type)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType)
            .Concat(type.GetCustomAttributesData().Select(data => data.AttributeType))
            .OfType<Type>()
            .SelectMany(Parts)
            .Concat(Methods(type).SelectMany(Calls));

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type> Signatures(Type type) =>
        type.GetFields(Declared)
            .Select(field => field.FieldType)
            .Concat(
                Methods(type)
                    .SelectMany(method => method.GetParameters())
                    .Select(parameter => parameter.ParameterType)
            )
            .Concat(type.GetMethods(Declared).Select(method => method.ReturnType));

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];

    /// <summary>The members a method's instructions name, and the types those belong to.</summary>
    private static IEnumerable<MemberInfo> Calls(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length; )
        {
            var value = code[at++];
            var instruction =
                value == 0xFE
                    ? OpCodesByValue[unchecked((short)(0xFE00 | code[at++]))]
                    : OpCodesByValue[value];

            if (
                instruction.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    typeArguments,
                    methodArguments
                )!;
                yield return member;
                foreach (var type in TypesOf(member).SelectMany(Parts))
                {
                    yield return type;
                }
            }

            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            Type type => [type],
            MethodInfo { DeclaringType: { } owner } method =>
            [
                owner,
                method.ReturnType,
                .. method.GetGenericArguments(),
            ],
            { DeclaringType: { } owner } => [owner],
            _ => [],
        };

    private static int OperandSize(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget
            or OperandType.ShortInlineI
            or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
            _ => 4,
        };

    /// <summary>What the reader must be able to see; never called.</summary>
    private static class Impure
    {
        public static bool Exists(string path) =>
            File.Exists(path) && TimeProvider.System.GetUtcNow().Year > 0;
    }
}

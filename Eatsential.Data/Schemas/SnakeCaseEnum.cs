using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Eatsential.Data.Schemas;

/// <summary>Enums stored as words: readable in SQL, and safe against renumbering. Never order by such a column.</summary>
public static class SnakeCaseEnum
{
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse<T>(name)
        ?? throw new ArgumentException($"'{name}' is no {typeof(T).Name}.", nameof(name));

    public static T? TryParse<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Name(value), name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    public static ValueConverter<T, string> Converter<T>()
        where T : struct, Enum => new(v => Name(v), s => Parse<T>(s));

    public static ValueConverter<T, string> UpperConverter<T>()
        where T : struct, Enum => new(v => Name(v).ToUpperInvariant(), s => Parse<T>(s));
}

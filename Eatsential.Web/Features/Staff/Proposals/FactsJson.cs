using System.Text.Json;
using System.Text.Json.Serialization;

namespace Eatsential.Web.Features.Staff.Proposals;

/// <summary>Facts as a proposal stores them. PostgreSQL reorders JSON, so compare what is read and not the text.</summary>
internal static class FactsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write<T>(T facts) => JsonSerializer.Serialize(facts, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static bool AreEqual<T>(T one, T other) => Write(one) == Write(other);
}

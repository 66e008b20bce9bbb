using System.Text.Json;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Tests.Domain.Safety;

/// <summary>The allergen vocabulary the product ships.</summary>
internal static class Vocabulary
{
    public static AllergenTree Tree { get; } = new(Read());

    private static List<Allergen> Read()
    {
        using var file = typeof(AllergenTree).Assembly.GetManifestResourceStream(
            "Eatsential.Data.Reference.allergens.json"
        )!;
        using var json = JsonDocument.Parse(file);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(row => new Allergen(
                    row.GetProperty("bit").GetInt32(),
                    row.GetProperty("slug").GetString()!,
                    row.GetProperty("name").GetString()!,
                    row.TryGetProperty("parent", out var parent) ? parent.GetString() : null
                )),
        ];
    }
}

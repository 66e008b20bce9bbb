using System.Security.Cryptography;

namespace Eatsential.Web.Hosting.Demo;

/// <summary>
/// Passwords of the demo accounts: random, made at the first start, and kept in <c>.data/demo-accounts.txt</c> (or
/// <c>Demo:File</c>), which git ignores, so that later starts can print them again.
/// </summary>
internal sealed class DemoPasswords(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Without letters and digits that look alike: 30 in each of 16 places are 78 bits.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz2345679";

    private readonly string path =
        configuration["Demo:File"]
        ?? Path.Combine(environment.ContentRootPath, ".data", "demo-accounts.txt");

    /// <returns>One password a name, and whether they are new.</returns>
    public async Task<(IReadOnlyDictionary<string, string> Passwords, bool AreNew)> ReadOrMakeAsync(
        IReadOnlyCollection<string> usernames,
        CancellationToken ct
    )
    {
        if (File.Exists(path))
        {
            var known = (await File.ReadAllLinesAsync(path, ct))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(parts => parts.Length == 2)
                .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
            if (usernames.All(known.ContainsKey))
                return (known, false);
        }

        var made = usernames.ToDictionary(u => u, _ => Make(), StringComparer.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllLinesAsync(path, made.Select(m => $"{m.Key} {m.Value}"), ct);
        return (made, true);
    }

    private static string Make() =>
        string.Join(
            '-',
            Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4))
        );
}

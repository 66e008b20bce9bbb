using System.Globalization;
using Eatsential.Data;

namespace Eatsential.Web.Hosting.Commands;

/// <summary>What follows a command's words: <c>--name number</c>, any number of times.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, double> values = new(StringComparer.Ordinal);

    /// <exception cref="SettingsException">An option that is not among <paramref name="known"/>, or no number after it.</exception>
    public CommandOptions(string command, string[] args, params string[] known)
    {
        var rest = args.Skip(command.Split(' ').Length).ToList();
        for (var i = 0; i < rest.Count; i += 2)
        {
            var name = rest[i].StartsWith("--", StringComparison.Ordinal) ? rest[i][2..] : "";
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new SettingsException($"{command} does not know '{rest[i]}'.");
            if (
                !double.TryParse(
                    rest.ElementAtOrDefault(i + 1),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
                throw new SettingsException($"{rest[i]} wants a number.");
            values[name] = value;
        }
    }

    public double? this[string name] => values.TryGetValue(name, out var value) ? value : null;
}

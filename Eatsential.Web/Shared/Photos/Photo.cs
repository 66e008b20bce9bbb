using System.Text.RegularExpressions;

namespace Eatsential.Web.Shared.Photos;

/// <summary>A stored photo, known by the SHA-256 of its largest size. What an address shows never changes.</summary>
public sealed partial record Photo
{
    /// <summary>Pixels across, smallest first. Every size is 4:3.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 1280];

    private Photo(string id) => Id = id;

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Id { get; }

    public string Small => Url(Widths[0]);

    /// <summary>As <c>meals.image_url</c> holds it.</summary>
    public string Large => Url(Widths[^1]);

    /// <summary>For an image's <c>srcset</c>.</summary>
    public string Sizes => string.Join(", ", Widths.Select(w => $"{Url(w)} {w}w"));

    public static int HeightOf(int width) => width * 3 / 4;

    /// <returns>Null when it is none of our ids, so that nothing else ever becomes part of a path.</returns>
    public static Photo? Of(string? id) =>
        id is not null && IdPattern().IsMatch(id) ? new(id) : null;

    /// <returns>Null when the address is none of a stored photo.</returns>
    public static Photo? FromUrl(string? url) =>
        url is not null && UrlPattern().Match(url) is { Success: true } match
            ? Of(match.Groups["id"].Value)
            : null;

    public string Url(int width) => $"/photos/{Id}/{width}.webp";

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(
        @"\A/photos/(?<id>[0-9a-f]{64})/[0-9]+\.webp\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex UrlPattern();
}

namespace Eatsential.Web.Hosting;

/// <summary>Where to go back to, as a browser says it: only paths of this site are believed.</summary>
internal static class LocalUrl
{
    public static string OrHome(string? url) => Or(url, "/");

    public static string Or(string? url, string otherwise)
    {
        if (string.IsNullOrEmpty(url) || url.Length > 2000)
            return otherwise;
        // A colon before any slash is a scheme: no path of ours begins so.
        if (url.AsSpan().IndexOfAny(":/?#") is >= 0 and var i && url[i] == ':')
            return otherwise;
        var path = url[0] == '/' ? url : "/" + url;
        var isLocal =
            !(path.Length > 1 && path[1] is '/' or '\\')
            && !path.Any(c => char.IsControl(c) || c == '\\')
            && Uri.IsWellFormedUriString(path, UriKind.Relative);
        return isLocal ? path : otherwise;
    }
}

namespace Eatsential.Web.Hosting.Photos;

/// <summary>The upload is no photo we take. The message says to whoever chose it what to do.</summary>
public sealed class UnusablePhotoException(string message, Exception? inner = null)
    : Exception(message, inner);

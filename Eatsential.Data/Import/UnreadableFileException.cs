namespace Eatsential.Data.Import;

/// <summary>A file that cannot be imported as a whole; the message tells whoever sent it what to do.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException() { }

    public UnreadableFileException(string message)
        : base(message) { }

    public UnreadableFileException(string message, Exception innerException)
        : base(message, innerException) { }
}

namespace Eatsential.Data;

/// <summary>A setting or a right is wrong or missing; the message is one line for whoever starts the app.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException() { }

    public SettingsException(string message)
        : base(message) { }

    public SettingsException(string message, Exception innerException)
        : base(message, innerException) { }
}

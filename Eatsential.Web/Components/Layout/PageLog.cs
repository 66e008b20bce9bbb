namespace Eatsential.Web.Components.Layout;

internal static partial class PageLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed.")]
    public static partial void PageFailed(ILogger logger, Exception exception);
}

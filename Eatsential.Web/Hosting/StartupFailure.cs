using System.Net.Sockets;
using Eatsential.Data;

namespace Eatsential.Web.Hosting;

/// <summary>What whoever starts the app can put right gets one line; anything else is a fault and keeps its stack.</summary>
internal static class StartupFailure
{
    public static string? Describe(Exception exception) =>
        exception switch
        {
            SettingsException => exception.Message,
            _ when DatabaseFailure.IsUnreachable(exception) => "The database cannot be reached: "
                + FirstLine(exception.GetBaseException().Message)
                + " Check ConnectionStrings__Eatsential and Database__Provider.",
            IOException { InnerException: { } inner }
                when inner.GetBaseException() is SocketException =>
                $"The app cannot listen: {FirstLine(exception.Message)}",
            _ => null,
        };

    private static string FirstLine(string message) =>
        message.Split('\n')[0].TrimEnd('\r', '.') + ".";
}

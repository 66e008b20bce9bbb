using MimeKit;

namespace Eatsential.Web.Hosting.Email;

internal static class MailName
{
    /// <summary>A file name that sorts by time of writing; the id in it is a version 7 uuid.</summary>
    public static string Of(MimeMessage message) => message.MessageId!.Split('@')[0];
}

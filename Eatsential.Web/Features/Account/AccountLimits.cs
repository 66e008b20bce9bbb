using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Eatsential.Data;
using Eatsential.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Eatsential.Web.Features.Account;

/// <summary>
/// How many account forms one address may send: <c>Accounts:PostsPerMinute</c>, 30 unless set. Behind a proxy the
/// address is the proxy's until forwarded headers are configured.
/// </summary>
internal static class AccountLimits
{
    private const int DefaultPostsPerMinute = 30;

    public static void AddAccountLimits(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var setting = configuration["Accounts:PostsPerMinute"];
        var permits =
            setting is null ? DefaultPostsPerMinute
            : int.TryParse(setting, CultureInfo.InvariantCulture, out var n) && n > 0 ? n
            : throw new SettingsException(
                $"Accounts__PostsPerMinute is '{setting}'; it must be a number above 0."
            );
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method)
                && context.Request.Path.StartsWithSegments("/account")
                    ? RateLimitPartition.GetSlidingWindowLimiter(
                        Sender(context.Connection.RemoteIpAddress),
                        _ =>
                            new()
                            {
                                PermitLimit = permits,
                                Window = TimeSpan.FromMinutes(1),
                                SegmentsPerWindow = 6,
                            }
                    )
                    : RateLimitPartition.GetNoLimiter("")
            );
            options.OnRejected = async (rejected, ct) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                await new RazorComponentResult<RefusalPage>(
                    new
                    {
                        Heading = "One moment, please",
                        Text = "Too many forms came from your network in a short time. Wait a minute, go back and send yours again: most browsers keep what you typed.",
                    }
                )
                {
                    StatusCode = StatusCodes.Status429TooManyRequests,
                }.ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    /// <summary>An IPv6 customer has a whole /64 to send from.</summary>
    private static string Sender(IPAddress? address)
    {
        if (
            address
            is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        )
            return address?.MapToIPv4().ToString() ?? "";
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}

using System.Net;
using Eatsential.Tests.Support;
using Eatsential.Web.Hosting.Photos;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Hosting.Photos;

public sealed class PhotoEndpointsTests(AppServer app) : IClassFixture<AppServer>
{
    [Fact]
    public async Task A_photo_is_served_for_ever_and_as_nothing_but_a_picture()
    {
        using var client = app.NewClient();
        var photo = await app
            .Services.GetRequiredService<PhotoFolder>()
            .StoreAsync(Pictures.Jpeg(), CancellationToken.None);

        var response = await client.GetAsync(photo.Small);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/webp", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "public, max-age=31536000, immutable",
            response.Headers.GetValues("Cache-Control").Single()
        );
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));

        using var again = new HttpRequestMessage(HttpMethod.Get, photo.Small);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Nothing_else_of_the_disk_is_served()
    {
        using var client = app.NewClient();
        var photo = await app
            .Services.GetRequiredService<PhotoFolder>()
            .StoreAsync(Pictures.Jpeg(), CancellationToken.None);

        foreach (
            var path in (string[])
                [
                    $"/photos/{photo.Id}/99.webp",
                    $"/photos/{photo.Id.ToUpperInvariant()}/320.webp",
                    $"/photos/{new string('0', 64)}/320.webp",
                    "/photos/..%2f..%2featsential.db/320.webp",
                    "/photos/%2e%2e/320.webp",
                    $"/photos/{photo.Id}%00/320.webp",
                    $"/photos/{photo.Id}/..%2f320.webp",
                ]
        )
        {
            var response = await client.GetAsync(path);
            Assert.True(
                response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest,
                $"{path}: {response.StatusCode}"
            );
            Assert.DoesNotContain(
                "immutable",
                response.Headers.CacheControl?.ToString() ?? "",
                StringComparison.Ordinal
            );
        }
    }
}

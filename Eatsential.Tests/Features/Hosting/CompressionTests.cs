using Eatsential.Tests.Support;

namespace Eatsential.Tests.Features.Hosting;

public sealed class CompressionTests(AppServer app) : IClassFixture<AppServer>
{
    [Theory]
    [InlineData("none", "br")]
    [InlineData("same-origin", "br")]
    [InlineData("cross-site", null)]
    public async Task Pages_are_compressed_but_not_for_another_site(string from, string? encoding)
    {
        using var client = app.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/meals");
        request.Headers.Add("Accept-Encoding", "br");
        request.Headers.Add("Sec-Fetch-Site", from);

        using var response = await client.SendAsync(request);

        response.EnsureSuccessStatusCode();
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }
}

using Eatsential.Web.Shared.Photos;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Eatsential.Web.Hosting.Photos;

internal static class PhotoEndpoints
{
    /// <summary>For ever, since an address names what it shows.</summary>
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Public, as meals are; and before the sign-in, which a picture need not pay for.</summary>
    public static void MapPhotos(this WebApplication app) =>
        app.MapMethods("/photos/{id}/{width:int}.webp", ["GET", "HEAD"], Send).ShortCircuit();

    private static Results<PhysicalFileHttpResult, NotFound> Send(
        string id,
        int width,
        PhotoFolder folder,
        HttpContext context
    )
    {
        if (Photo.Of(id) is not { } photo || folder.Find(photo, width) is not { } file)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Forever;
        return TypedResults.PhysicalFile(
            file,
            "image/webp",
            entityTag: new EntityTagHeaderValue($"\"{photo.Id[..32]}-{width}\"")
        );
    }
}

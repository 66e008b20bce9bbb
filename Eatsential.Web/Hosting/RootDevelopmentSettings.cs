using Microsoft.Extensions.Configuration.Json;

namespace Eatsential.Web.Hosting;

internal static class RootDevelopmentSettings
{
    /// <summary>
    /// Reads <c>appsettings.Development.json</c> beside the solution, which the host does not look for: after the other
    /// files and before the environment, so that a variable still wins.
    /// </summary>
    public static void AddRootDevelopmentSettings(
        this ConfigurationManager configuration,
        IWebHostEnvironment environment
    )
    {
        if (!environment.IsDevelopment())
            return;
        var path = Path.GetFullPath(
            Path.Combine(environment.ContentRootPath, "..", "appsettings.Development.json")
        );
        var source = new JsonConfigurationSource { Path = path, Optional = true };
        source.ResolveFileProvider();

        var lastFile = configuration.Sources.OfType<JsonConfigurationSource>().LastOrDefault();
        var index = lastFile is null ? 0 : configuration.Sources.IndexOf(lastFile) + 1;
        configuration.Sources.Insert(index, source);
    }
}

using Eatsential.Data;
using Eatsential.Web.Hosting.Email;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Eatsential.Tests.Hosting.Email;

public sealed class PublicAddressTests
{
    [Fact]
    public void Links_are_built_from_the_setting() =>
        Assert.Equal(
            "https://eatsential.example/account/verify?t=x",
            Read("https://eatsential.example", Environments.Production)
                .LinkTo("/account/verify?t=x")
        );

    [Fact]
    public void In_development_the_address_listened_on_will_do() =>
        Assert.Equal(
            "http://localhost:5080/account/login",
            Read(null, Environments.Development).LinkTo("/account/login")
        );

    [Theory]
    [InlineData(null)]
    [InlineData("eatsential.example")]
    [InlineData("ftp://eatsential.example")]
    [InlineData("https://eatsential.example/app")]
    public void Anything_else_is_refused_at_the_start(string? setting) =>
        Assert.Throws<SettingsException>(() => Read(setting, Environments.Production));

    private static PublicAddress Read(string? setting, string environment) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?> { ["PublicAddress"] = setting }
                )
                .Build(),
            new Host(environment),
            new Listening()
        );

    private sealed class Host(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }

    private sealed class Listening : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Listening()
        {
            var addresses = new ServerAddresses();
            addresses.Addresses.Add("http://[::]:5080");
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public void Dispose() { }

        public Task StartAsync<TContext>(
            IHttpApplication<TContext> application,
            CancellationToken cancellationToken
        )
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class ServerAddresses : IServerAddressesFeature
    {
        public ICollection<string> Addresses { get; } = [];
        public bool PreferHostingUrls { get; set; }
    }
}

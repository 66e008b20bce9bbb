using System.Net;
using Eatsential.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Eatsential.Tests.Features.Account;

public sealed class AccountLimitsTests
{
    [Fact]
    public async Task Too_many_forms_from_one_address_have_to_wait()
    {
        await using var app = new Strict();
        using var visitor = new AccountVisitor(app);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(
                HttpStatusCode.OK,
                (await visitor.SignInAsync("nobody", "wrong wrong wrong")).Status
            );
        }

        var refused = await visitor.SignInAsync("nobody", "wrong wrong wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("One moment, please", refused.Heading);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/login")).Status);
    }

    [Fact]
    public async Task Outside_development_there_is_no_page_of_mail_and_no_demo_account()
    {
        await using var app = new InProduction();
        using var visitor = new AccountVisitor(app);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/dev/mail")).Status);
        Assert.False(File.Exists(app.DemoFile));
    }

    private sealed class Strict : AppServer
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Accounts:PostsPerMinute", "3");
        }
    }

    private sealed class InProduction : AppServer
    {
        public string DemoFile { get; } =
            Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.txt");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(Environments.Production);
            builder.UseSetting("PublicAddress", "https://eatsential.example");
            builder.UseSetting("Demo:File", DemoFile);
        }
    }
}

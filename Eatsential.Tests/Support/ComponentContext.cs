using Bunit;
using Eatsential.Data;
using Eatsential.Web.Features.Allergies;
using Eatsential.Web.Features.Profile;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Hosting.Photos;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Support;

/// <summary>Renders components as in a circuit of one person, on a real database.</summary>
public sealed class ComponentContext : BunitContext
{
    /// <summary>How long a busy machine may take; what is there sooner is seen sooner.</summary>
    static ComponentContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public ComponentContext(DatabaseUnderTest database, Guid? user)
    {
        Databases = new(database.FactoryFor(user));
        Services.AddSingleton<IDbContextFactory<EatsentialDbContext>>(Databases);
        Services.AddSingleton<TimeProvider>(StoppedClock.Default);
        Services.AddAllergies();
        Services.AddProfile();
        var settings = new ConfigurationBuilder().Build();
        Services.AddStaff(settings);
        Services.AddSingleton(
            new PhotoFolder(
                settings,
                new HostingEnvironment { ContentRootPath = Path.GetTempPath() },
                NullLogger<PhotoFolder>.Instance
            )
        );
        JSInterop.Mode = JSRuntimeMode.Loose;
        this.AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public FragileDatabases Databases { get; }
}

using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Hosting.Photos;
using Eatsential.Web.Shared.Photos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Features.Staff;

public abstract class MealPhotoTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DatabaseUnderTest database;
    private readonly Kitchen kitchen;
    private readonly DirectoryInfo disk = Directory.CreateTempSubdirectory("eats-photos-");

    protected MealPhotoTests(DatabaseUnderTest database)
    {
        this.database = database;
        kitchen = new(database);
    }

    /// <summary>As each instance of the app has its own of one folder.</summary>
    private PhotoFolder Folder() =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Photos:Folder", disk.FullName)])
                .Build(),
            new HostingEnvironment { ContentRootPath = disk.FullName },
            NullLogger<PhotoFolder>.Instance
        );

    [SkippableFact]
    public async Task A_photo_is_shown_replaced_and_removed_and_no_check_is_lost_by_it()
    {
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var staff = await kitchen.AddStaffAsync();
        using var folder = Folder();

        Assert.Equal(
            CurationStatus.Published,
            (await SetAsync(staff, meal, Pictures.Jpeg(), folder)).Status
        );
        var first = Photo.FromUrl((await kitchen.MealAsync(meal)).ImageUrl)!;
        Assert.Equal(
            CurationStatus.Unchanged,
            (await SetAsync(staff, meal, Pictures.Jpeg(), folder)).Status
        );

        await SetAsync(staff, meal, Pictures.FromACamera(), folder);
        var second = Photo.FromUrl((await kitchen.MealAsync(meal)).ImageUrl)!;
        Assert.NotEqual(first, second);

        using var otherInstance = Folder();
        foreach (var width in Photo.Widths)
            Assert.NotNull(otherInstance.Find(second, width));

        var databases = database.FactoryFor(staff);
        var seen = (await kitchen.MealAsync(meal)).Version;
        await new RemovePhoto(databases, new(databases)).RunAsync(meal, seen, None);
        var row = await kitchen.MealAsync(meal);
        Assert.Null(row.ImageUrl);
        Assert.True(row.IngredientsComplete);
        Assert.Equal(0, row.UnknownMask);
        Assert.NotNull(folder.Find(first, 320));
    }

    [SkippableFact]
    public async Task The_second_of_two_is_told_and_a_stranger_stores_nothing()
    {
        var meal = await kitchen.AddMealAsync(complete: false);
        var staff = await kitchen.AddStaffAsync();
        using var folder = Folder();
        var seen = (await kitchen.MealAsync(meal)).Version;
        await SetAsync(staff, meal, Pictures.Jpeg(), folder);

        var late = await SetAsync(staff, meal, Pictures.FromACamera(), folder, seen);
        Assert.Equal(CurationStatus.Stale, late.Status);

        foreach (var file in disk.GetFiles("*", SearchOption.AllDirectories))
            file.Delete();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () =>
            await SetAsync(await database.AddUserAsync(), meal, Pictures.Png(), folder, seen)
        );
        Assert.Empty(disk.GetFiles("*", SearchOption.AllDirectories));
    }

    [SkippableFact]
    public async Task Fifty_megabytes_are_refused_without_being_read_to_the_end()
    {
        var meal = await kitchen.AddMealAsync(complete: false);
        var staff = await kitchen.AddStaffAsync();
        var databases = database.FactoryFor(staff);
        using var folder = Folder();
        using var upload = new MemoryStream(new byte[50 * 1024 * 1024]);

        var result = await new SetPhoto(databases, new(databases), folder).RunAsync(
            meal,
            0,
            upload,
            None
        );

        Assert.Equal(CurationStatus.Invalid, result.Status);
        Assert.Contains("20 MB", result.Message, StringComparison.Ordinal);
        Assert.True(upload.Position < 22 * 1024 * 1024);
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_written_is_said()
    {
        var meal = await kitchen.AddMealAsync(complete: false);
        var staff = await kitchen.AddStaffAsync();
        using var folder = Folder();
        disk.Delete();
        await File.WriteAllTextAsync(disk.FullName, "no folder");

        var result = await SetAsync(staff, meal, Pictures.Jpeg(), folder);

        File.Delete(disk.FullName);
        disk.Create();
        Assert.Equal(CurationStatus.Invalid, result.Status);
        Assert.Contains("could not be stored", result.Message, StringComparison.Ordinal);
        Assert.Null((await kitchen.MealAsync(meal)).ImageUrl);
    }

    [SkippableFact]
    public async Task What_is_no_photo_changes_nothing()
    {
        var meal = await kitchen.AddMealAsync(complete: false);
        var staff = await kitchen.AddStaffAsync();
        using var folder = Folder();

        var result = await SetAsync(staff, meal, Pictures.Svg(), folder);

        Assert.Equal(CurationStatus.Invalid, result.Status);
        Assert.Null((await kitchen.MealAsync(meal)).ImageUrl);
        Assert.Empty(disk.GetFiles("*", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        disk.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<CurationResult> SetAsync(
        Guid staff,
        Guid meal,
        byte[] file,
        PhotoFolder folder,
        int? seenVersion = null
    )
    {
        var databases = database.FactoryFor(staff);
        using var upload = new MemoryStream(file);
        return await new SetPhoto(databases, new(databases), folder).RunAsync(
            meal,
            seenVersion ?? (await kitchen.MealAsync(meal)).Version,
            upload,
            None
        );
    }
}

public sealed class MealPhotosOnSqlite(SqliteUnderTest database)
    : MealPhotoTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class MealPhotosOnPostgres(PostgresUnderTest database)
    : MealPhotoTests(database),
        IClassFixture<PostgresUnderTest>;

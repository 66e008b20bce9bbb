using Eatsential.Web.Hosting;
using Eatsential.Web.Hosting.Commands;
using Eatsential.Web.Hosting.Demo;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddEatsential();
    await using var app = builder.Build();

    if (CommandLine.Find(args) is { } command)
        return await command.RunAsync(app.Services, args, CancellationToken.None);

    await app.PrepareDatabaseAsync(CancellationToken.None);
    await app.PrepareDemoAsync(CancellationToken.None);
    app.UseEatsential();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartupFailure.Describe(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}

using Eatsential.Data;

namespace Eatsential.Web.Hosting.Commands;

internal static class MasksVerifyCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        var differing = await ActivatorUtilities
            .CreateInstance<MealMaskCheck>(scope.ServiceProvider)
            .RunAsync(ct);
        if (differing.Count == 0)
        {
            Console.WriteLine("Every meal's allergens are what its ingredients say.");
            return 0;
        }

        await Console.Error.WriteLineAsync(
            $"{differing.Count} meals are not what their ingredients say:"
        );
        foreach (var id in differing)
            await Console.Error.WriteLineAsync(id.ToString());
        return 1;
    }
}

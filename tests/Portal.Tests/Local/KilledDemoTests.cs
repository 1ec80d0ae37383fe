using System.Diagnostics;

namespace EGov.Portal.Tests.Local;

/// <summary>The demo as a real process, killed without warning on the same data folder again and again.</summary>
public sealed class KilledDemoTests : IDisposable
{
    private const int Kills = 5;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("demo-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_demo_that_was_killed_five_times_has_one_dossier_one_payment_and_one_result(int replicas)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAfterAsync(Random.Shared.Next(1, 12), TimeSpan.FromMilliseconds(Random.Shared.Next(0, 40)), replicas);
        }

        using var last = Start(replicas);
        var lines = await last.StandardOutput.ReadToEndAsync();
        var errors = await last.StandardError.ReadToEndAsync();
        await last.WaitForExitAsync();

        Assert.True(last.ExitCode == 0, errors);
        Assert.Contains("done: 1 dossier, 1 payment, 1 result; history of 8 lines", lines, StringComparison.Ordinal);
    }

    /// <summary>Kills the demo a moment after its n-th line of progress.</summary>
    private async Task KillAfterAsync(int line, TimeSpan moment, int replicas)
    {
        using var demo = Start(replicas);
        while (line-- > 0 && await demo.StandardOutput.ReadLineAsync() is not null)
        {
        }

        await Task.Delay(moment, TimeProvider.System);
        demo.Kill();
        await demo.WaitForExitAsync();
    }

    private Process Start(int replicas) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "EGov.Local.dll"), "demo", "--data", folder.FullName, "--replicas", $"{replicas}"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

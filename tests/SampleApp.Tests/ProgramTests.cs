using System.Diagnostics;
using Tests;

namespace SampleApp.Tests;

public sealed class ProgramTests
{
    [SurfaceFact]
    public async Task Started_by_itself_without_the_official_packages_it_says_what_to_run_instead()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SampleApp.dll")]) { RedirectStandardError = true };
        start.Environment["ServiceBus__fullyQualifiedNamespace"] = "sample.servicebus.windows.net";
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("AzurePackages=Official", said, StringComparison.Ordinal);
    }
}

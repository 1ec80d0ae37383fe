using System.Diagnostics;
using Tests;

namespace EGov.Portal.Tests;

public sealed class ProgramTests
{
    [SurfaceFact]
    public async Task Started_by_itself_without_the_official_packages_it_says_what_to_run_instead()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "EGov.Portal.dll")]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("./run", said, StringComparison.Ordinal);
    }
}

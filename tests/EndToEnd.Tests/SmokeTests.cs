using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace EndToEnd.Tests;

/// <summary><c>infra/smoke</c>, which says after a deployment whether it works, against the one-machine edition.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class SmokeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smoke-");

    public void Dispose() => folder.Delete(recursive: true);

    [ToolFact("curl")]
    public async Task A_run_that_works_passes_every_look()
    {
        var port = FreePort();
        using var run = Command.Egov("--port", $"{port}", "--data", folder.FullName);
        await run.SaysAsync("Ready: ");

        using var smoke = Start($"http://localhost:{port}");

        Assert.True(await smoke.EndAsync() == 0, smoke.Output + smoke.Errors);
        Assert.Equal(10, smoke.Output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
    }

    [ToolFact("curl")]
    public async Task An_app_that_is_missing_fails_it_by_name()
    {
        var port = FreePort();
        using var run = Command.Egov("--port", $"{port}", "--data", folder.FullName, "--app", "identity");
        await run.SaysAsync("Ready: ");

        using var smoke = Start($"http://localhost:{port}");

        Assert.Equal(1, await smoke.EndAsync());
        Assert.Contains("FAILED  portal is healthy: /api/portal/health answered 404, not 200", smoke.Output, StringComparison.Ordinal);
        Assert.Contains("ok      identity is healthy", smoke.Output, StringComparison.Ordinal);
    }

    [ToolFact("curl")]
    public async Task Where_nobody_listens_that_is_said_of_each()
    {
        using var smoke = Start($"http://localhost:{FreePort()}");

        Assert.Equal(1, await smoke.EndAsync());
        Assert.Equal(10, smoke.Output.Split('\n').Count(line => line.StartsWith("FAILED", StringComparison.Ordinal)));
    }

    [ToolFact("curl")]
    public async Task An_app_that_is_late_is_waited_for()
    {
        var port = FreePort();
        using var smoke = Start($"http://localhost:{port}", "--wait", "60");
        using var run = Command.Egov("--port", $"{port}", "--data", folder.FullName);

        Assert.True(await smoke.EndAsync() == 0, smoke.Output + smoke.Errors);
    }

    [ToolFact("curl")]
    public async Task What_is_no_origin_is_refused()
    {
        using var smoke = Start("localhost");

        Assert.Equal(2, await smoke.EndAsync());
    }

    private static Command Start(params string[] words) => Command.Start("bash", [Script(), .. words]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Script([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "infra", "smoke"));
}

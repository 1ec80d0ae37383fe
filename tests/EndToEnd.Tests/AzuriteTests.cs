using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using System.Text.RegularExpressions;
using EGov.Local.Servers;

namespace EndToEnd.Tests;

/// <summary>The one-machine edition over the adapters for Azure, with servers that it starts and ends itself.</summary>
public sealed class AzuriteTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");

    /// <summary>The first run installs the servers' packages, which takes longer than a run may.</summary>
    public Task InitializeAsync() => NodePackages.InstalledAsync();

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_demo_plays_over_the_servers_and_nothing_of_it_lies_in_the_data_folder()
    {
        using var demo = Run("--azurite", "demo", "--data", folder.FullName);

        Assert.True(await demo.EndAsync() == 0, demo.Errors);
        Assert.Contains("done: 1 dossier, 1 payment, 1 result", demo.Output, StringComparison.Ordinal);
        var code = Regex.Match(demo.Output, @"submitted dossier (\S+) at").Groups[1].Value;
        var found = Regex.Match(demo.Output, @"in the servers: (\d+) aggregates and (\d+) events that name the dossier (\S+), (\d+) files");
        Assert.True(found.Success, demo.Output);
        Assert.Equal(code, found.Groups[3].Value);
        Assert.True(Number(found, 1) >= 1, demo.Output);
        Assert.True(Number(found, 2) >= 10, demo.Output);
        Assert.True(Number(found, 4) >= 4, demo.Output);
        Assert.Matches(@"Cosmos DB database portal: \d+ documents \(aggregates \d+, events \d+, views \d+", demo.Output);
        Assert.All(PortsOf(demo), RequireFree);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "files")));
        var data = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "host.db"));
        Assert.True(data.AsSpan().IndexOf(Encoding.UTF8.GetBytes("change_feed_leases")) >= 0);
        Assert.True(data.AsSpan().IndexOf(Encoding.UTF8.GetBytes("documents_portal_")) < 0);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_answers_and_ends_its_servers_with_it(string signal)
    {
        using var run = Run("--azurite", "--app", "exchange", "--port", "0");
        var address = (await run.SaysAsync("Ready: "))["Ready: ".Length..];
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.True((await client.GetAsync("/api/health")).IsSuccessStatusCode);
        var temporary = Regex.Match(run.Output, "orchestrations are in (.+), which goes").Groups[1].Value;
        Assert.True(Directory.Exists(temporary));

        await run.SignalAsync(signal);

        // What was under way is given up and told; it does not end the run otherwise than in order.
        Assert.Equal(0, await run.EndAsync());
        Assert.All(PortsOf(run), RequireFree);
        Assert.False(Directory.Exists(temporary));
    }

    [Fact]
    public async Task Killed_it_leaves_no_server_behind()
    {
        using var run = Run("--azurite", "--app", "exchange", "--port", "0", "--data", folder.FullName);
        await run.SaysAsync("Ready: ");
        var ports = PortsOf(run);

        await run.SignalAsync("KILL");
        await run.EndAsync();

        for (var patience = Stopwatch.StartNew(); ports.Any(IsTaken) && patience.Elapsed < TimeSpan.FromSeconds(20);)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Assert.All(ports, RequireFree);
    }

    [Fact]
    public async Task A_folder_with_data_is_refused_for_its_files_would_be_elsewhere()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "host.db"), string.Empty);
        using var run = Run("--azurite", "--port", "0", "--data", folder.FullName);

        Assert.Equal(1, await run.EndAsync());
        Assert.StartsWith($"The data folder {folder.FullName} has data of another run", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cosmos_server_that_does_not_answer_is_named()
    {
        using var run = Run(["--azurite", "--port", "0"], ("COSMOS_ENDPOINT", "http://127.0.0.1:1"));

        Assert.Equal(1, await run.EndAsync());
        Assert.StartsWith("The Cosmos DB server http://127.0.0.1:1/ cannot be used: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'run token' takes no --azurite.", "--azurite", "token")]
    [InlineData("'run eid' takes no --azurite.", "eid", "--azurite")]
    public async Task A_command_that_keeps_nothing_in_them_takes_no_servers(string problem, params string[] arguments)
    {
        using var run = Run(arguments);

        Assert.Equal(1, await run.EndAsync());
        Assert.StartsWith(problem, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_node_it_says_what_to_install()
    {
        using var run = Run(["--azurite", "--port", "0"], ("PATH", folder.FullName));

        Assert.Equal(2, await run.EndAsync());
        Assert.Equal("Node is missing: install it from https://nodejs.org and run this again.", run.Errors.Trim());
    }

    /// <summary>Not against the full server that somebody may have named for the contract tests.</summary>
    private static Command Run(params string[] arguments) => Run(arguments, ("COSMOS_ENDPOINT", string.Empty));

    private static Command Run(string[] arguments, (string Name, string Value) environment) => Command.Egov(arguments, environment);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>The ports of the two servers, as they were told.</summary>
    private static IReadOnlyList<int> PortsOf(Command run)
    {
        var line = run.Output.Split('\n').Single(static line => line.Contains("Files are kept by Azurite", StringComparison.Ordinal));
        var ports = Regex.Matches(line, @"http://127\.0\.0\.1:(\d+)/").Select(static port => Number(port, 1)).ToList();
        Assert.Equal(2, ports.Count);
        return ports;
    }

    private static void RequireFree(int port) => Assert.False(IsTaken(port), $"Somebody listens on {port}.");

    private static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Contains(new IPEndPoint(IPAddress.Loopback, port));
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Portal.Tests.Api;
using EGov.Rules.Tests;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Local;

/// <summary>Why a run does not start is said in one line.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly RunArguments Arguments = RunArguments.Parse([]).Arguments!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("serve-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_that_another_run_holds()
    {
        await using var first = await Serve.StartAsync(folder.FullName, 0, Arguments);

        await RefusedAsync(folder.FullName, 0, "in use by another run");
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await RefusedAsync(folder.FullName, ((IPEndPoint)taken.LocalEndpoint).Port, "port");
    }

    [Fact]
    public async Task A_folder_that_is_a_file()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "x");

        await RefusedAsync(file, 0, "cannot be used");
    }

    [Fact]
    public async Task Keys_that_were_spoilt()
    {
        await File.WriteAllTextAsync(LocalFolder.SecretsIn(folder.FullName), "{");

        await RefusedAsync(folder.FullName, 0, "cannot be used");
    }

    [Fact]
    public async Task Keys_that_were_lost_are_not_made_anew_where_there_is_data()
    {
        await (await Serve.StartAsync(folder.FullName, 0, Arguments)).DisposeAsync();
        File.Delete(LocalFolder.SecretsIn(folder.FullName));

        await RefusedAsync(folder.FullName, 0, "lacks its keys");
        Assert.False(File.Exists(LocalFolder.SecretsIn(folder.FullName)));
    }

    [Fact]
    public async Task No_token_is_made_for_a_folder_that_nothing_was_started_on()
    {
        var arguments = RunArguments.Parse(["token", "--id", "anna", "--role", "citizen", "--data", folder.FullName]).Arguments!;

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => MakeToken.RunAsync(arguments));

        Assert.Contains("start ./run with that --data first", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task The_health_of_all_apps_is_told_at_one_place()
    {
        await using var host = await Serve.StartAsync(folder.FullName, 0, Arguments);
        using var client = host.CreateClient();

        Assert.Equal("""{"status":"healthy","apps":["identity","exchange","portal","cabinet","reporting"]}""", await client.GetStringAsync(new Uri("/api/health", UriKind.Relative)));
        Assert.Equal("""{"status":"healthy"}""", await client.GetStringAsync(new Uri("/api/portal/health", UriKind.Relative)));
    }

    [Fact]
    public async Task The_API_and_the_bounds_of_all_apps_are_told_at_one_place_and_at_each_app()
    {
        await using var host = await Serve.StartAsync(folder.FullName, 0, Arguments);
        using var client = host.CreateClient();

        Assert.Equal(
            RepositoryFiles.Read("docs/openapi/portal.json"), await client.GetStringAsync(new Uri("/api/portal/openapi.json", UriKind.Relative)));
        var all = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)))!;
        Assert.NotNull(all["paths"]!["/api/dossiers"]);
        var own = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/portal/limits", UriKind.Relative)))!["limits"]!;
        var common = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/limits", UriKind.Relative)))!["portal"]!;
        Assert.True(JsonNode.DeepEquals(own, common));
    }

    [Fact]
    public async Task The_trail_of_all_apps_is_shown_at_one_place_to_whom_each_app_shows_its_own()
    {
        await using var host = await Serve.StartAsync(folder.FullName, 0, Arguments);
        var tokens = LocalSecrets.In(folder.FullName).TokensAt(TimeProvider.System);
        var auditor = new ApiClient(host.CreateClient(), tokens.Create(new Caller("auditor", [Callers.Auditor], null), TimeSpan.FromHours(1)));
        var officer = new ApiClient(host.CreateClient(), tokens.Create(new Caller("officer", [Callers.Official], "G01.08"), TimeSpan.FromHours(1)));
        (await officer.GetAsync("api/dossiers")).Expect(200);
        (await officer.GetAsync("api/portal/dossier-counts")).Expect(200);
        while ((await auditor.GetAsync("api/portal/audit?actor=officer")).Expect(200).Json["items"]!.AsArray().Count < 2)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        var first = (await auditor.GetAsync("api/audit?actor=officer&limit=1")).Expect(200).Json;
        var second = (await auditor.GetAsync($"api/audit?actor=officer&limit=1&cursor={first["cursor"]}")).Expect(200).Json;

        var own = (await auditor.GetAsync("api/portal/audit?actor=officer")).Expect(200).Json["items"]!.AsArray().Select(item => (string)item!["id"]!);
        Assert.Equal(own, new[] { first, second }.Select(page => (string)Assert.Single(page["items"]!.AsArray())!["id"]!));
        Assert.Equal("portal", (string)first["items"]![0]!["app"]!);
        var rest = (await auditor.GetAsync($"api/audit?actor=officer&limit=1&cursor={second["cursor"]}")).Expect(200).Json;
        Assert.Empty(rest["items"]!.AsArray());
        Assert.Null(rest["cursor"]);
        Assert.Equal("EGOV-1001", (await new ApiClient(host.CreateClient()).GetAsync("api/audit")).Expect(401).Code);
        (await officer.GetAsync("api/audit")).Expect(403);
        (await auditor.GetAsync("api/audit?limit=0")).Expect(400);
        (await auditor.GetAsync("api/audit?cursor=!")).Expect(400);
        (await auditor.GetAsync("api/audit?day=2026-13-01")).Expect(400);
    }

    [Fact]
    public async Task Every_bound_is_published_with_its_meaning()
    {
        await using var host = await Serve.StartAsync(folder.FullName, 0, Arguments);
        using var client = host.CreateClient();

        var published = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/portal/limits", UriKind.Relative)))!["limits"]!.AsArray()
            .ToDictionary(bound => bound!["name"]!.GetValue<string>(), bound => bound!, StringComparer.OrdinalIgnoreCase);

        Assert.All(typeof(Limits).GetFields(), bound =>
            Assert.Equal(Convert.ToInt64(bound.GetRawConstantValue(), CultureInfo.InvariantCulture), published[bound.Name]["value"]!.GetValue<long>()));
        Assert.All(published.Values, bound => Assert.NotEmpty(bound["meaning"]!.GetValue<string>()));
        Assert.Equal(100, published["requestsPerSecond"]["value"]!.GetValue<long>());
    }

    [Fact]
    public void Keys_are_made_once_and_only_for_the_owner_of_the_folder()
    {
        var keys = LocalSecrets.In(folder.FullName);

        Assert.Equal(keys, LocalSecrets.In(folder.FullName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(LocalFolder.SecretsIn(folder.FullName)));
        }
    }

    private static async Task RefusedAsync(string folder, int port, string reason)
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => Serve.StartAsync(folder, port, Arguments));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}

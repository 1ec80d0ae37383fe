using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using EGov.Cabinet;
using EGov.Exchange;
using EGov.Platform.Access;
using EGov.Portal;
using EGov.Reporting;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>
/// Sends a CSV file of agencies to each app with a registry, or to one, as an operator: to apps that run, or to those that it starts on the data folder
/// for that. No app reads another's registry, so that agencies go into all of them as a rule.
/// </summary>
internal static class ImportAgenciesCommand
{
    internal const string Name = "import-agencies";

    internal const string Usage = "import-agencies FILE [--data DIR] [--port N] [--app NAME] [--dry-run]";

    /// <summary>The apps with a registry, and where each takes a file.</summary>
    private static readonly (string App, string Route)[] Registries =
        [
            (PortalApp.Name, "api/agencies/import"),
            (ExchangeApp.Name, "api/exchange/agencies/import"),
            (CabinetApp.Name, "api/cabinet/agencies/import"),
            (ReportingApp.Name, "api/reporting/agencies/import"),
        ];

    /// <exception cref="HostStartException">The file, the folder or the running app is wrong.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words[0].StartsWith("--", StringComparison.Ordinal))
        {
            throw new HostStartException($"Usage: run {Usage}");
        }

        if (!File.Exists(words[0]))
        {
            throw new HostStartException($"There is no file {words[0]}.");
        }

        string[] options = [.. words.Skip(1).Where(word => word != "--dry-run")];
        if (options.Chunk(2).FirstOrDefault(pair => pair.Length < 2 || pair[0] is not ("--data" or "--port" or "--app")) is { } unknown)
        {
            throw new HostStartException($"The option {unknown[0]} is unknown or has no value. Usage: run {Usage}");
        }

        var (arguments, problem) = RunArguments.Parse(options);
        if (arguments is null)
        {
            throw new HostStartException(problem!);
        }

        return arguments.App is { } only && Registries.All(registry => registry.App != only)
            ? throw new HostStartException($"The app {only} has no registry of agencies; there are {string.Join(", ", Registries.Select(registry => registry.App))}.")
            : await RunAsync(words[0], arguments, dryRun: words.Contains("--dry-run", StringComparer.Ordinal));
    }

    private static async Task<int> RunAsync(string file, RunArguments arguments, bool dryRun)
    {
        var folder = Path.GetFullPath(arguments.Data ?? Serve.DefaultFolder);
        if (arguments.Port is { } port)
        {
            return await SendAsync(new Uri($"http://localhost:{port}"), folder, file, arguments.App, dryRun);
        }

        await using var host = await Serve.StartAsync(folder, 0, arguments);
        var code = await SendAsync(host.BaseAddress, folder, file, arguments.App, dryRun);
        await host.StopAsync();
        return code;
    }

    /// <summary>What one app refuses, another is asked all the same: the file can be sent again.</summary>
    private static async Task<int> SendAsync(Uri origin, string folder, string file, string? only, bool dryRun)
    {
        using var client = new HttpClient { BaseAddress = origin, Timeout = Timeout.InfiniteTimeSpan };
        var tokens = LocalSecrets.Of(folder).TokensAt(FolderClock.Of(folder));
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", tokens.Create(new Caller(Name, [Callers.Operator], null), TimeSpan.FromHours(1)));
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var code = 0;
        foreach (var (app, route) in Registries.Where(registry => only is null || registry.App == only))
        {
            code = Math.Max(code, await SendAsync(client, app, $"{route}?dryRun={(dryRun ? "true" : "false")}", file));
        }

        return code;
    }

    private static async Task<int> SendAsync(HttpClient client, string app, string route, string file)
    {
        using var content = new StreamContent(File.OpenRead(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        try
        {
            using var answer = await client.PostAsync(new Uri(route, UriKind.Relative), content);
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
            return answer.IsSuccessStatusCode ? await TellAsync(app, body.RootElement) : throw new HostStartException($"{app}: {LineOf(body.RootElement)}");
        }
        catch (HttpRequestException failure)
        {
            throw new HostStartException($"The app {app} at {client.BaseAddress} does not answer: {failure.Message}");
        }
    }

    /// <summary>Prints the report; a run in which rows were refused has not succeeded.</summary>
    private static async Task<int> TellAsync(string app, JsonElement report)
    {
        foreach (var error in report.GetProperty("errors").EnumerateArray())
        {
            await Console.Error.WriteLineAsync($"{app}, line {error.GetProperty("line").GetInt64()}: {LineOf(error)}");
        }

        var stopped = report.TryGetProperty("stopped", out var why);
        if (stopped)
        {
            await Console.Error.WriteLineAsync($"{app} stopped: {LineOf(why)}");
        }

        var (accepted, refused) = (report.GetProperty("accepted").GetInt32(), report.GetProperty("refused").GetInt32());
        var verb = report.GetProperty("dryRun").GetBoolean() ? "would be imported" : "imported";
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{app}: {accepted} {verb}, {refused} refused."));
        return refused == 0 && !stopped ? 0 : 1;
    }

    private static string LineOf(JsonElement error) => $"{error.GetProperty("code").GetString()} {error.GetProperty("detail").GetString()}";
}

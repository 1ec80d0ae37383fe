using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using EGov.Platform.Access;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>Sends a CSV file of agencies to the portal as an operator: to one that runs, or to one that it starts on the data folder for that.</summary>
internal static class ImportAgenciesCommand
{
    internal const string Name = "import-agencies";

    internal const string Usage = "import-agencies FILE [--data DIR] [--port N] [--dry-run]";

    /// <exception cref="HostStartException">The file, the folder or the running portal is wrong.</exception>
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
        if (options.Chunk(2).FirstOrDefault(pair => pair.Length < 2 || pair[0] is not ("--data" or "--port")) is { } unknown)
        {
            throw new HostStartException($"The option {unknown[0]} is unknown or has no value. Usage: run {Usage}");
        }

        var (arguments, problem) = RunArguments.Parse(options);
        return arguments is null
            ? throw new HostStartException(problem!)
            : await RunAsync(words[0], arguments, dryRun: words.Contains("--dry-run", StringComparer.Ordinal));
    }

    private static async Task<int> RunAsync(string file, RunArguments arguments, bool dryRun)
    {
        var folder = Path.GetFullPath(arguments.Data ?? Serve.DefaultFolder);
        if (arguments.Port is { } port)
        {
            return await SendAsync(new Uri($"http://localhost:{port}"), folder, file, dryRun);
        }

        await using var host = await Serve.StartAsync(folder, 0, arguments);
        var code = await SendAsync(host.BaseAddress, folder, file, dryRun);
        await host.StopAsync();
        return code;
    }

    private static async Task<int> SendAsync(Uri portal, string folder, string file, bool dryRun)
    {
        using var client = new HttpClient { BaseAddress = portal, Timeout = Timeout.InfiniteTimeSpan };
        var tokens = LocalSecrets.Of(folder).TokensAt(FolderClock.Of(folder));
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", tokens.Create(new Caller(Name, [Callers.Operator], null), TimeSpan.FromHours(1)));
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var content = new StreamContent(File.OpenRead(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        try
        {
            using var answer = await client.PostAsync(new Uri($"api/agencies/import?dryRun={(dryRun ? "true" : "false")}", UriKind.Relative), content);
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
            return answer.IsSuccessStatusCode ? await TellAsync(body.RootElement) : throw new HostStartException(LineOf(body.RootElement));
        }
        catch (HttpRequestException failure)
        {
            throw new HostStartException($"The portal at {portal} does not answer: {failure.Message}");
        }
    }

    /// <summary>Prints the report; a run in which rows were refused has not succeeded.</summary>
    private static async Task<int> TellAsync(JsonElement report)
    {
        foreach (var error in report.GetProperty("errors").EnumerateArray())
        {
            await Console.Error.WriteLineAsync($"line {error.GetProperty("line").GetInt64()}: {LineOf(error)}");
        }

        var stopped = report.TryGetProperty("stopped", out var why);
        if (stopped)
        {
            await Console.Error.WriteLineAsync($"stopped: {LineOf(why)}");
        }

        var (accepted, refused) = (report.GetProperty("accepted").GetInt32(), report.GetProperty("refused").GetInt32());
        var verb = report.GetProperty("dryRun").GetBoolean() ? "would be imported" : "imported";
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{accepted} {verb}, {refused} refused."));
        return refused == 0 && !stopped ? 0 : 1;
    }

    private static string LineOf(JsonElement error) => $"{error.GetProperty("code").GetString()} {error.GetProperty("detail").GetString()}";
}

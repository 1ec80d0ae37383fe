namespace EndToEnd.Tests;

/// <summary>The one-machine edition as <c>./run</c> starts it after its build.</summary>
public sealed class RunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("run-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_says_when_it_is_ready_answers_and_stops_cleanly(string signal)
    {
        using var run = Command.Egov("--port", "0", "--data", folder.FullName);
        var address = (await run.SaysAsync("Ready: "))["Ready: ".Length..];
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal($"Status: {address}/status", await run.SaysAsync("Status: "));

        Assert.True((await client.GetAsync("/api/health")).IsSuccessStatusCode);
        await run.SignalAsync(signal);

        Assert.Equal(0, await run.EndAsync());
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var first = Command.Egov("--port", "0", "--data", Path.Combine(folder.FullName, "first"));
        var port = new Uri((await first.SaysAsync("Ready: "))["Ready: ".Length..]).Port;

        await Refused($"The port {port} is in use by another program.", "--port", $"{port}", "--data", Path.Combine(folder.FullName, "second"));
    }

    [Fact]
    public async Task A_folder_of_another_run_is_named_with_its_process()
    {
        using var first = Command.Egov("--port", "0", "--data", folder.FullName);
        await first.SaysAsync("Ready: ");

        await Refused($"The data folder {folder.FullName} is in use by another run (process {first.ProcessId}).", "--port", "0", "--data", folder.FullName);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        var file = Path.Combine(folder.FullName, "a-file");
        await File.WriteAllTextAsync(file, "not a folder");

        await Refused($"The data folder {file} cannot be used: ", "--port", "0", "--data", file);
    }

    [Fact]
    public async Task A_data_file_that_is_no_database_is_named()
    {
        var key = Convert.ToBase64String(new byte[32]);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "secrets.json"), $$"""{"DevelopmentTokenKey":"{{key}}","FileMasterKey":"{{key}}"}""");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "host.db"), new string('x', 5000));

        await Refused($"The data file {Path.Combine(folder.FullName, "host.db")} cannot be opened: ", "--port", "0", "--data", folder.FullName);
    }

    [Theory]
    [InlineData("There is no option '--colour'.", "--colour", "red")]
    [InlineData("The option --data needs a value.", "--data", "")]
    [InlineData("The option --data needs a value.", "--data")]
    [InlineData("There is no command 'walk'.", "walk")]
    [InlineData("'0' replicas cannot be run; 1 to 16 can.", "--replicas", "0")]
    [InlineData("'70000' is no port; 0 to 65535 is.", "--port", "70000")]
    [InlineData("There is no app 'treasury'; there are identity, exchange, portal, cabinet, reporting.", "--app", "treasury")]
    public async Task A_wrong_argument_is_named(string problem, params string[] arguments) => await Refused(problem, arguments);

    [Fact]
    public async Task Help_is_an_answer_and_not_a_mistake()
    {
        using var help = Command.Egov("--help");

        Assert.Equal(0, await help.EndAsync());
        Assert.Contains("--replicas", help.Output, StringComparison.Ordinal);
        Assert.Contains("dead-letters", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_app_can_be_run_alone()
    {
        using var run = Command.Egov("--app", "portal", "--port", "0", "--data", folder.FullName);

        await run.SaysAsync("Ready: ");
    }

    private static async Task Refused(string problem, params string[] arguments)
    {
        using var run = Command.Egov(arguments);

        Assert.Equal(1, await run.EndAsync());
        Assert.StartsWith(problem, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.Empty(run.Output);
    }
}

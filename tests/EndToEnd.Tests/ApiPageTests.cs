using System.Runtime.CompilerServices;

namespace EndToEnd.Tests;

/// <summary>docs/api.md shows the journey with curl; a reader may trust it because it is run.</summary>
public sealed class ApiPageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("api-page-");

    public void Dispose() => folder.Delete(recursive: true);

    [CurlFact]
    public async Task The_script_of_the_page_goes_from_search_to_download()
    {
        var script = Path.Combine(folder.FullName, "journey.sh");
        await File.WriteAllTextAsync(script, ScriptOf(await File.ReadAllTextAsync(Page())));
        using var run = Command.Egov("--port", "0", "--data", folder.FullName);
        var address = (await run.SaysAsync("Ready: "))["Ready: ".Length..];

        using var journey = Command.Start(
            "bash",
            [script],
            ("RUN", $"dotnet {Path.Combine(AppContext.BaseDirectory, "EGov.Local.dll")}"),
            ("API", address),
            ("DATA", folder.FullName));

        Assert.True(await journey.EndAsync() == 0, $"{journey.Output}\n{journey.Errors}");
        Assert.Matches(@"G01\.08-\d{8}-0000001 is returned", journey.Output);
    }

    private static string ScriptOf(string page) => page.Split("```bash\n")[1].Split("```")[0];

    private static string Page([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "api.md"));
}

/// <summary>A test that needs curl, which the product itself does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CurlFactAttribute : FactAttribute
{
    /// <summary>Skips where curl is not installed.</summary>
    public CurlFactAttribute()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "curl"))))
        {
            Skip = "curl is not installed.";
        }
    }
}

namespace EndToEnd.Tests;

/// <summary>One run of the one-machine edition on a fresh folder, for all pages.</summary>
public sealed class QuickStartRun : IAsyncLifetime
{
    private const string Mark = "--- end of a block ---";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quick-starts-");
    private Command? run;
    private string origin = string.Empty;

    /// <summary>Starts it.</summary>
    public async Task InitializeAsync()
    {
        run = Command.Egov("--port", "0", "--data", folder.FullName);
        origin = (await run.SaysAsync("Ready: "))["Ready: ".Length..];
    }

    /// <summary>Stops it.</summary>
    public Task DisposeAsync()
    {
        run?.Dispose();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs blocks in one shell, and gives what each printed.</summary>
    internal async Task<IReadOnlyList<string>> PlayAsync(IReadOnlyList<QuickStartBlock> blocks)
    {
        var script = Path.Combine(folder.FullName, "page.sh");
        await File.WriteAllTextAsync(script, string.Concat(blocks.Select(block => $"{block.Commands}\nprintf '\\n%s\\n' '{Mark}'\n").Prepend($"cd '{QuickStartPage.Root}'\n")));

        using var page = Command.Start(
            "bash",
            [script],
            ("RUN", $"dotnet {Path.Combine(AppContext.BaseDirectory, "EGov.Local.dll")}"),
            ("ORIGIN", origin),
            ("DATA", folder.FullName),
            ("TMPDIR", folder.FullName));

        Assert.True(await page.EndAsync() == 0, $"{page.Output}\n{page.Errors}");
        var printed = page.Output.Split(Mark);
        Assert.Equal(blocks.Count + 1, printed.Length);
        return printed[..^1];
    }
}

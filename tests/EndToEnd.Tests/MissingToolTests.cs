using System.Runtime.CompilerServices;

namespace EndToEnd.Tests;

/// <summary>What <c>./run</c> and <c>./test</c> say on a machine that lacks something.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class MissingToolTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bare-machine-");

    public MissingToolTests()
    {
        foreach (var file in (string[])["run", "test", "global.json", "infra/local/require.sh"])
        {
            var target = Path.Combine(folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Root, file), target);
        }

        foreach (var tool in (string[])["bash", "dirname", "cat"])
        {
            File.CreateSymbolicLink(Tool(tool), $"/bin/{tool}");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public async Task Without_dotnet_it_says_what_to_install(string command)
    {
        var (code, said) = await RunAsync(command);

        Assert.Equal(1, code);
        Assert.Equal("The .NET 10 SDK is missing: install it from https://dot.net/10 and run this again.", said);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public async Task With_an_older_dotnet_it_says_which_one_it_found(string command)
    {
        Fake("dotnet", "9.0.301 [/usr/share/dotnet/sdk]");

        var (code, said) = await RunAsync(command);

        Assert.Equal(1, code);
        Assert.Equal("The .NET 10 SDK is needed, 9.0.301 was found: install it from https://dot.net/10 and run this again.", said);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public async Task Without_node_it_says_what_the_front_end_needs(string command)
    {
        Fake("dotnet", "10.0.401 [/usr/share/dotnet/sdk]");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "web"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "web", "package.json"), "{}");

        var (code, said) = await RunAsync(command);

        Assert.Equal(1, code);
        Assert.Equal("Node 20.19 or later is missing: install it from https://nodejs.org and run this again.", said);
    }

    [Theory]
    [InlineData("--azurite")]
    [InlineData("--azurite", "demo")]
    [InlineData("demo", "--azurite")]
    public async Task Without_node_there_are_no_servers(params string[] arguments)
    {
        Fake("dotnet", "10.0.401 [/usr/share/dotnet/sdk]");

        var (code, said) = await RunAsync("run", arguments);

        Assert.Equal(2, code);
        Assert.Equal("Node 20.19 or later is missing: install it from https://nodejs.org and run this again.", said);
    }

    private static string Root => Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private string Tool(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "bin")).FullName, name);

    private void Fake(string tool, string version)
    {
        File.WriteAllText(Tool(tool), $"#!/bin/bash\necho {version}\n");
        File.SetUnixFileMode(Tool(tool), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<(int Code, string Said)> RunAsync(string command, params string[] arguments)
    {
        using var started = Command.Start(
            Path.Combine(folder.FullName, "bin", "bash"), [Path.Combine(folder.FullName, command), .. arguments], ("PATH", Path.Combine(folder.FullName, "bin")));
        return (await started.EndAsync(), started.Errors.Trim());
    }
}

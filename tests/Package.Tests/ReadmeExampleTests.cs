using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Package.Tests;

/// <summary>The host as a stranger meets it: the packed packages, a new project outside this solution, the page's example.</summary>
public sealed class ReadmeExampleTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("package-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_example_of_the_readme_passes_in_a_new_project()
    {
        await Dotnet(Root, "pack", "infra/surface/Surface.csproj", "-c", "Release", "-o", Feed, "--nologo", "-v", "quiet");
        await Dotnet(Root, "pack", "infra/host/Host.csproj", "-c", "Release", "-o", Feed, "--nologo", "-v", "quiet");
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder.FullName, "packages")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="known" value="{KnownPackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Reminders.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="EmbeddedFunctions" Version="*" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
              </ItemGroup>
            </Project>
            """);
        Write("ReminderTests.cs", FirstCodeBlock(await File.ReadAllTextAsync(Path.Combine(Root, "infra/host/README.md"))));

        var said = await Dotnet(folder.FullName, "test", "--nologo");

        Assert.Contains("Passed:     1", said, StringComparison.Ordinal);
    }

    private string Feed => Path.Combine(folder.FullName, "feed");

    private static string Root => Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    private static string KnownPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static string FirstCodeBlock(string page)
    {
        const string Fence = "```csharp\n";
        var start = page.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private static async Task<string> Dotnet(string where, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = where, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = await output + await errors;
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{said}");
        return said;
    }
}

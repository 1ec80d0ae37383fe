using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EGov.Bicep.Tests;

/// <summary>The platform scales orchestrations by the host.json that is deployed: publishing names the scheduler in it, the source does not.</summary>
public sealed class PublishedHostTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("published-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> Apps => [.. Repository.Apps];

    [Theory]
    [MemberData(nameof(Apps))]
    public void What_is_published_names_the_scheduler_and_is_the_same_else(string app)
    {
        var source = Repository.Read($"functions/{app}/host.json");
        Assert.DoesNotContain("storageProvider", source, StringComparison.Ordinal);

        var (code, said) = Publish(source);
        Assert.True(code == 0, said);
        Assert.Equal((0, File.ReadAllText(HostFile)), (Publish(File.ReadAllText(HostFile)).Code, File.ReadAllText(HostFile)));

        var published = JsonNode.Parse(File.ReadAllText(HostFile))!;
        if (published["extensions"]!["durableTask"] is JsonObject durable)
        {
            Assert.Equal("""{"type":"azureManaged","connectionStringName":"DURABLE_TASK_SCHEDULER_CONNECTION_STRING"}""", durable["storageProvider"]!.ToJsonString());
            durable.Remove("storageProvider");
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(source), published));
    }

    [Theory]
    [InlineData("""{ "extensions": { "durableTask" : { } } }""", "no storageProvider can be written")]
    [InlineData("""{ "extensions": { "durableTask": { "storageProvider": { "type": "mssql" } } } }""", "a storageProvider of its own")]
    public void A_host_file_that_cannot_name_it_is_not_published(string source, string expected)
    {
        var (code, said) = Publish(source);

        Assert.NotEqual(0, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    private string HostFile => Path.Combine(folder.FullName, "host.json");

    private (int Code, string Said) Publish(string host)
    {
        File.WriteAllText(HostFile, host);
        var project = Path.Combine(folder.FullName, "app.proj");
        File.WriteAllText(project, $"""<Project><Import Project="{Path.Combine(Repository.Root, "AzurePackages.targets")}" /><Target Name="Publish" /></Project>""");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["msbuild", project, "-t:Publish", "-nologo", "-nodeReuse:false", "-p:AzurePackages=Official", "-p:IsFunctionApp=true", $"-p:PublishDir={folder.FullName}"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}

using System.Text.Json.Nodes;

namespace EGov.Bicep.Tests;

/// <summary>A copy of the templates and of what they load, for the compiler writes beside them; a test may change it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bicep-").FullName;

    public Workspace()
    {
        foreach (var app in Repository.Apps)
        {
            Copy($"functions/{app}/host.json");
            Copy($"functions/{app}/servicebus.json");
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "bicep"), "*", SearchOption.AllDirectories))
        {
            Copy(Path.GetRelativePath(Repository.Root, file));
        }

        File.Copy(Path.Combine(Repository.Root, "tests/Bicep.Tests/everything.bicepparam"), PathOf("bicep/everything.bicepparam"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public string PathOf(string path) => Path.Combine(folder, path);

    /// <summary>Changes a file; what is to be changed has to be there.</summary>
    public Workspace Change(string path, string from, string to)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(path), text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>What the environment would be made of.</summary>
    public Deployment Deploy(string environment)
    {
        BicepCompiler.Run(PathOf("bicep"), Snapshot(environment));
        return new(JsonNode.Parse(File.ReadAllText(PathOf($"bicep/{environment}.snapshot.json")))!);
    }

    /// <summary>What is asked of the compiler for that.</summary>
    public static string[] Snapshot(string environment) =>
    [
        "snapshot", $"{environment}.bicepparam", "--mode", "overwrite", "--resource-group", "egov", "--location", "southeastasia",
        "--tenant-id", Guid.Empty.ToString(), "--subscription-id", Guid.Empty.ToString(), "--deployment-name", "egov",
    ];

    private void Copy(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.Copy(Path.Combine(Repository.Root, path), PathOf(path));
    }
}

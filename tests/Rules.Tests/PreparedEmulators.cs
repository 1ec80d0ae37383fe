using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Local.Running;

namespace EGov.Rules.Tests;

/// <summary>What <c>infra/emulators/emulators prepare</c> writes, in a folder of the test.</summary>
internal sealed class PreparedEmulators : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emulators-");

    internal PreparedEmulators() => Prepare();

    /// <summary>The folders of the function apps.</summary>
    internal static IReadOnlyList<string> Apps { get; } =
    [
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "functions"))
            .Where(static app => File.Exists(Path.Combine(app, "host.json")))
            .Select(static app => Path.GetFileName(app)),
    ];

    internal JsonNode Bus => Read("infra/emulators/generated/servicebus.json");

    internal LocalSecrets Secrets => LocalSecrets.Of(Path.Combine(folder.FullName, "infra/emulators/generated"));

    public void Dispose() => folder.Delete(recursive: true);

    internal JsonNode SettingsOf(string app) => Read(FileOf(app));

    internal void Overwrite(string app, string text) => File.WriteAllText(Path.Combine(folder.FullName, FileOf(app)), text);

    internal void Delete(string app) => File.Delete(Path.Combine(folder.FullName, FileOf(app)));

    internal void Prepare() => Assert.Equal(string.Empty, Run(RepositoryFiles.Root, folder.FullName));

    /// <summary>What is said of an app with so many topics, of which each has so many subscriptions with so many deliveries; empty when it is taken.</summary>
    internal static string RefusalOf(int topics, int subscriptions, int deliveries)
    {
        var root = Directory.CreateTempSubdirectory("emulators-app-");
        var app = root.CreateSubdirectory("functions/Large").FullName;
        File.WriteAllText(Path.Combine(app, "host.json"), "{}");
        File.WriteAllText(Path.Combine(root.FullName, "local.settings.sample.json"), """{"Values":{}}""");
        var declared = new
        {
            UserConfig = new
            {
                Namespaces = new[]
                {
                    new
                    {
                        Topics = Enumerable.Range(0, topics).Select(topic => new
                        {
                            Name = $"topic-{topic}",
                            Subscriptions = Enumerable.Range(0, subscriptions)
                                .Select(subscription => new { Name = $"subscription-{subscription}", Properties = new { MaxDeliveryCount = deliveries } }),
                        }),
                    },
                },
            },
        };
        File.WriteAllText(Path.Combine(app, "servicebus.json"), JsonSerializer.Serialize(declared));
        try
        {
            return Run(root.FullName, root.FullName);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static string FileOf(string app) => $"functions/{app}/local.settings.json";

    /// <summary>Gives what was said of an error.</summary>
    private static string Run(string root, string into)
    {
        var script = Path.Combine(RepositoryFiles.Root, "infra/emulators/emulators.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, "prepare", root, into]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.OutputDataReceived += static (_, _) => { };
        node.BeginOutputReadLine();
        var errors = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(errors.Length > 0, node.ExitCode != 0);
        return errors.Trim();
    }

    private JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, path)))!;
}

using System.Globalization;
using EGov.Local.Running;
using EGov.Local.Servers;
using EGov.Platform.Storage;
using EGov.Portal;

namespace EGov.Local.Demo;

/// <summary>What was played lies in the servers: they are asked themselves, once the apps have ended.</summary>
internal sealed class ServerCheck(AzureServers servers, Action<string> say)
{
    /// <summary>Two papers of the application, the supplement and the result; what is uploaded is never in one blob with something else.</summary>
    private const int FewestFiles = 4;

    private readonly ServerContents contents = new(servers);

    internal async Task CountAsync(string dossier)
    {
        foreach (var app in LocalApps.Names)
        {
            var counts = await contents.DocumentsAsync(app);
            say(string.Create(
                CultureInfo.InvariantCulture,
                $"Cosmos DB database {app}: {counts.Sum(static count => count.Documents)} documents ({string.Join(", ", counts.Select(static count => $"{count.Container} {count.Documents}"))})"));
        }

        var (files, bytes) = await contents.FilesAsync(PortalApp.Name);
        say(string.Create(CultureInfo.InvariantCulture, $"Azurite container {PortalApp.Name}-files: {files} blobs, {bytes} bytes"));
        var found = await contents.WithAsync(PortalApp.Name, AppStores.AggregatesContainer, dossier);
        var events = await contents.WithAsync(PortalApp.Name, "events", dossier);
        if (found == 0 || events == 0 || files < FewestFiles)
        {
            throw new DemoException($"The servers hold {found} aggregates and {events} events that name the dossier {dossier}, and {files} files.");
        }

        say(string.Create(CultureInfo.InvariantCulture, $"in the servers: {found} aggregates and {events} events that name the dossier {dossier}, {files} files"));
    }
}

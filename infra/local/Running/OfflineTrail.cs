using EGov.Platform.Audit;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Storage;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>An app's audit trail in a folder on which nothing runs.</summary>
internal static class OfflineTrail
{
    /// <summary>What reads and verifies the trail, as the app's registration composes it, on the folder's documents and trust roots.</summary>
    internal static ServiceProvider ServicesOf(DataStore data, string folder, string app)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [FolderTrustStore.Setting] = LocalFolder.TrustIn(folder) })
            .Build();
        var clock = FolderClock.Of(folder);
        var containers = new LocalContainers(data, app, clock);
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton(AppStores.From(containers.Of));
        services.AddSignatures(settings);
        services.AddAudit(app, settings);
        return services.BuildServiceProvider();
    }
}

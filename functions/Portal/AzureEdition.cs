using EGov.Platform.Files;
using EGov.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal;

/// <summary>What the deployed portal must bring beside <see cref="PortalApp"/>.</summary>
internal static class AzureEdition
{
    /// <summary>The sentence that a start without the Azure adapters ends with.</summary>
    internal const string NoAdapters =
        "The portal has no document store or file store to run on: this release has the adapters of the one-machine edition only (./run).";

    /// <summary>Refuses to start an app that would fail at its first request.</summary>
    internal static bool IsComplete(IServiceCollection services) =>
        services.Any(service => service.ServiceType == typeof(AppStores)) && services.Any(service => service.ServiceType == typeof(IFileStore));
}

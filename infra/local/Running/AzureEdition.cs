using EGov.Local.Servers;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>
/// The one-machine edition over servers of Azure's kind. The servers forget all at their end, so a run takes a folder without data for what the
/// host keeps: a temporary one, which goes with the run, unless the command line names one.
/// </summary>
internal sealed class AzureEdition : IAsyncDisposable
{
    private readonly bool temporary;

    private AzureEdition(AzureServers servers, string folder, bool temporary)
    {
        Servers = servers;
        Folder = folder;
        this.temporary = temporary;
    }

    internal AzureServers Servers { get; }

    /// <summary>The data folder of the run.</summary>
    internal string Folder { get; }

    /// <summary>What a user has to know of this run.</summary>
    internal string Description => $"{Servers.Description} Queues and orchestrations are in {Folder}{(temporary ? ", which goes with this run" : string.Empty)}.";

    /// <summary>Starts the servers when the command line asks for them, and otherwise gives null.</summary>
    /// <exception cref="MissingToolException">Node or npm is missing.</exception>
    /// <exception cref="HostStartException">The folder has data, or a server does not start.</exception>
    internal static async Task<AzureEdition?> StartAsync(RunArguments arguments)
    {
        if (!arguments.Azurite)
        {
            return null;
        }

        if (arguments.Data is { } named && LocalFolder.HasData(named))
        {
            throw new HostStartException($"The data folder {named} has data of another run, and with --azurite documents and files are new each time: take another --data, or none.");
        }

        var servers = await AzureServers.StartAsync(LocalApps.Named(arguments.App).Select(static app => app.Name));
        var folder = arguments.Data ?? Directory.CreateTempSubdirectory("egov-azurite-").FullName;
        return new AzureEdition(servers, Path.GetFullPath(folder), temporary: arguments.Data is null);
    }

    public async ValueTask DisposeAsync()
    {
        await Servers.DisposeAsync();
        if (temporary)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

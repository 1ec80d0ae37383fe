using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions;

/// <summary>The data of a folder that no host holds, for commands that look into it while nothing runs.</summary>
public static class OfflineData
{
    /// <summary>Opens the folder's data file; no host can start on the folder meanwhile.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="use">What is done with it.</param>
    /// <exception cref="HostStartException">The folder holds no data, cannot be used or is in use.</exception>
    public static async Task<T> UseAsync<T>(string folder, Func<DataStore, Task<T>> use)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(use);
        if (!File.Exists(Path.Combine(folder, HostCoreFactory.DataFileName)))
        {
            throw new HostStartException($"The folder {folder} holds no data of a host.");
        }

        using var held = DataFolder.Hold(folder);
        var core = HostCoreFactory.Create(new FunctionsHostOptions { DataFolder = folder }, folder, static _ => { });
        await using var store = core.Store.ConfigureAwait(false);
        return await use(core.Store).ConfigureAwait(false);
    }
}

using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions;

/// <summary>The data of a folder on which a host may be running, for what has to be done without stopping it.</summary>
public static class LiveData
{
    /// <summary>
    /// Copies the data file as it stands at one moment: everything that was acknowledged before the call is in the copy, and of what is written
    /// meanwhile nothing. A host that runs on the folder goes on. The copy is one file, checked and on disk when the task completes.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="to">The folder, without a data file yet, into which the copy goes under the name of the original.</param>
    /// <exception cref="HostStartException">The folder holds no data.</exception>
    /// <exception cref="DataStoreException">The data file cannot be read whole, or the copy is damaged.</exception>
    public static Task CopyAsync(string folder, string to)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(to);
        var from = Path.Combine(folder, HostCoreFactory.DataFileName);
        return File.Exists(from)
            ? Task.Run(() => DataFileCopy.Take(from, Path.Combine(to, HostCoreFactory.DataFileName)))
            : throw new HostStartException($"The folder {folder} holds no data of a host.");
    }
}

using EGov.Local.Files;
using EGov.Platform.Files;
using EmbeddedFunctions.Storage;

namespace EGov.Contracts.Tests.Files;

public sealed class DiskFileStoreTests : FileStoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;

    private protected override IFileStore Store => new DiskFileStore(folder, new DurabilityProbe());

    private protected override IEnumerable<string> Leftovers() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

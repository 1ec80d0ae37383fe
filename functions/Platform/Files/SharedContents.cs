using EGov.Platform.Storage;

namespace EGov.Platform.Files;

/// <summary>
/// Deletes contents that nobody uses. Release 0.1.0 named contents by their digest alone, so that several files of an owner may share one; who
/// uses such a content is noted, and the last to go takes it along. A content of later releases has a name and a user of its own.
/// </summary>
internal sealed class SharedContents(AppStores stores, IFileStore contents)
{
    /// <summary>Notes that the content is used.</summary>
    internal Task NoteAsync(string owner, string name, string user, CancellationToken cancellation)
    {
        var partition = PartitionOf(owner, name);
        return stores.Claims.CreateAsync(partition, user, PlatformJson.Write(new UseDocument(user, partition)), cancellation);
    }

    /// <summary>Deletes the content unless somebody else uses it; may be repeated.</summary>
    internal async Task DeleteAsync(string owner, string name, string user, CancellationToken cancellation)
    {
        var partition = PartitionOf(owner, name);
        if (await stores.Claims.GetAsync(partition, user, cancellation).ConfigureAwait(false) is { } own)
        {
            await stores.Claims.DeleteAsync(partition, user, own.Tag, cancellation).ConfigureAwait(false);
        }

        if (await stores.Claims.ListAsync(partition, string.Empty, 1, cancellation).ConfigureAwait(false) is [])
        {
            await contents.DeleteAsync(owner, name, cancellation).ConfigureAwait(false);
        }
    }

    private static string PartitionOf(string owner, string name) => $"content-{owner}-{name}";

    private sealed record UseDocument(string Id, string PartitionKey);
}

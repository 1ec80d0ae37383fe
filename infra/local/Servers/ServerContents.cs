using System.Text.Json;
using EGov.Platform.Azure;
using EGov.Platform.Storage;

namespace EGov.Local.Servers;

/// <summary>Counts what lies in the servers, asking them and not the adapters.</summary>
internal sealed class ServerContents(AzureServers servers)
{
    /// <summary>How many documents each container of the app holds; those with none are left out.</summary>
    internal async Task<IReadOnlyList<(string Container, int Documents)>> DocumentsAsync(string app)
    {
        var counts = new List<(string, int)>();
        foreach (var container in AppStores.Containers)
        {
            if (await DocumentsOf(app, container).CountAsync() is > 0 and var count)
            {
                counts.Add((container, count));
            }
        }

        return counts;
    }

    /// <summary>How many documents of the container have the text in them.</summary>
    internal ValueTask<int> WithAsync(string app, string container, string text) =>
        DocumentsOf(app, container).CountAsync(document => document.GetRawText().Contains(text, StringComparison.Ordinal));

    /// <summary>How many files the app has, and of how many bytes together.</summary>
    internal async Task<(int Files, long Bytes)> FilesAsync(string app)
    {
        var sizes = await servers.Blobs.GetBlobContainerClient(BlobFileStore.ContainerOf(app))
            .GetBlobsAsync().Select(static blob => blob.Properties.ContentLength ?? 0).ToListAsync();
        return (sizes.Count, sizes.Sum());
    }

    private async IAsyncEnumerable<JsonElement> DocumentsOf(string app, string container)
    {
        using var pages = servers.ContainerOf(app, container).GetItemQueryStreamIterator(queryText: null);
        while (pages.HasMoreResults)
        {
            using var answer = await pages.ReadNextAsync();
            using var page = await JsonDocument.ParseAsync(answer.EnsureSuccessStatusCode().Content);
            foreach (var document in page.RootElement.GetProperty("Documents").EnumerateArray())
            {
                yield return document;
            }
        }
    }
}

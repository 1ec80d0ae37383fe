using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>
/// Gives running numbers in series that may skip but never repeat, such as dossier codes. Who asks again gets the number that it has.
/// The requesters are documents of their own beside the counter, so a busy series never outgrows a document.
/// </summary>
public sealed class NumberRegister(AppStores stores)
{
    private const string CounterId = "counter";

    /// <summary>The number of the requester in the series; counted from 1.</summary>
    public async Task<long> TakeAsync(string series, string requester, CancellationToken cancellation)
    {
        var partition = $"number-{series}";
        var id = $"for-{requester}";
        if (await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false) is { } taken)
        {
            return PlatformJson.Read<NumberDocument>(taken.Content).Number;
        }

        var number = await NextAsync(partition, cancellation).ConfigureAwait(false);
        var content = PlatformJson.Write(new NumberDocument(id, partition, number));
        if (await stores.Claims.CreateAsync(partition, id, content, cancellation).ConfigureAwait(false) is not null)
        {
            return number;
        }

        var first = await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The number of {requester} in {series} was there and is gone.");
        return PlatformJson.Read<NumberDocument>(first.Content).Number;
    }

    private async Task<long> NextAsync(string partition, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await stores.Claims.GetAsync(partition, CounterId, cancellation).ConfigureAwait(false);
            var number = stored is null ? 1 : PlatformJson.Read<NumberDocument>(stored.Content).Number + 1;
            var content = PlatformJson.Write(new NumberDocument(CounterId, partition, number));
            var tag = stored is null
                ? await stores.Claims.CreateAsync(partition, CounterId, content, cancellation).ConfigureAwait(false)
                : await stores.Claims.ReplaceAsync(partition, CounterId, stored.Tag, content, cancellation).ConfigureAwait(false);
            if (tag is not null)
            {
                return number;
            }
        }
    }

    private sealed record NumberDocument(string Id, string PartitionKey, long Number);
}

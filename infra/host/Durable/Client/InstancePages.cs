using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Client;

/// <summary>The pages of a query. The continuation token is the last id of the page.</summary>
internal sealed class InstancePages(
    string? first, int pageSize, Func<string?, int, (List<OrchestrationMetadata> Instances, string? Last)> read)
    : AsyncPageable<OrchestrationMetadata>
{
    public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var after = continuationToken ?? first;
        do
        {
            var (instances, last) = read(after, pageSizeHint ?? pageSize);
            yield return new Page<OrchestrationMetadata>(instances, last);
            after = last;
        }
        while (after is not null);

        await Task.CompletedTask.ConfigureAwait(false);
    }
}

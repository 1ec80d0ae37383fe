using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.ChangeFeed;

internal sealed record Item(string Id, string Partition, int Value);

/// <summary>What the functions of a test have been given, over all replicas and runs of the host.</summary>
internal sealed class Deliveries
{
    private int running;

    public List<List<Item>> Batches { get; } = [];

    public List<string> Texts { get; } = [];

    public List<int> RetryCounts { get; } = [];

    public HashSet<int> Replicas { get; } = [];

    public int MostAtOnce { get; private set; }

    /// <summary>Decides whether an invocation fails.</summary>
    public Func<List<Item>, bool> Fails { get; set; } = static _ => false;

    public IEnumerable<int> Values => Batches.SelectMany(batch => batch).Select(item => item.Value);

    public async Task TakeAsync(IEnumerable<Item> items, FunctionContext context)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref running));
        await Task.Yield();
        var batch = items.ToList();
        Batches.Add(batch);
        RetryCounts.Add(context.RetryContext.RetryCount);
        Replicas.Add(((ReplicaNumber)context.InstanceServices.GetService(typeof(ReplicaNumber))!).Number);
        Interlocked.Decrement(ref running);
        if (Fails(batch))
        {
            throw new InvalidOperationException("the function failed");
        }
    }
}

internal sealed record ReplicaNumber(int Number);

internal sealed class FromNow(Deliveries deliveries)
{
    [Function(nameof(FromNow))]
    public Task Run([CosmosDBTrigger("%Database%", "items")] IReadOnlyList<Item> items, FunctionContext context) =>
        deliveries.TakeAsync(items, context);
}

internal sealed class FromTheBeginning(Deliveries deliveries)
{
    [Function(nameof(FromTheBeginning))]
    public Task Run(
        [CosmosDBTrigger("shop", "items", StartFromBeginning = true, MaxItemsPerInvocation = 3)] Item[] items, FunctionContext context) =>
        deliveries.TakeAsync(items, context);
}

internal sealed class RetriedTwice(Deliveries deliveries)
{
    [Function(nameof(RetriedTwice))]
    [FixedDelayRetry(2, "00:00:10")]
    public Task Run([CosmosDBTrigger("shop", "items")] IEnumerable<Item> items, FunctionContext context) =>
        deliveries.TakeAsync(items, context);
}

internal sealed class RetriedForEver(Deliveries deliveries)
{
    [Function(nameof(RetriedForEver))]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public Task Run([CosmosDBTrigger("shop", "items")] List<Item> items, FunctionContext context) =>
        deliveries.TakeAsync(items, context);
}

internal sealed class AsText(Deliveries deliveries)
{
    [Function(nameof(AsText))]
    public void Run([CosmosDBTrigger("shop", "items")] string items) => deliveries.Texts.Add(items);
}

internal sealed class OfAnotherContainer
{
    [Function(nameof(OfAnotherContainer))]
    public void Run([CosmosDBTrigger("shop", "elsewhere")] IReadOnlyList<Item> items) => _ = items;
}

internal sealed class OfTheWrongType
{
    [Function(nameof(OfTheWrongType))]
    public void Run([CosmosDBTrigger("shop", "items")] int items) => _ = items;
}

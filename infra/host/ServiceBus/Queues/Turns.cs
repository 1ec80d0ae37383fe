namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Consumers that take turns; used under the gate.</summary>
internal sealed class Turns<T>
    where T : class, IHasRoom
{
    private readonly List<T> consumers = [];
    private int last = -1;

    internal void Add(T consumer) => consumers.Add(consumer);

    /// <summary>The next one that has room, or null.</summary>
    internal T? Next()
    {
        for (var tries = 0; tries < consumers.Count; tries++)
        {
            last = (last + 1) % consumers.Count;
            if (consumers[last].HasRoom)
            {
                return consumers[last];
            }
        }

        return null;
    }
}

/// <summary>Takes something as long as it has room.</summary>
internal interface IHasRoom
{
    bool HasRoom { get; }
}

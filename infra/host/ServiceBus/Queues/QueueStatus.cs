namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>How many messages a queue or subscription holds, for the status page.</summary>
internal sealed record QueueStatus(string Path, int Active, int Locked, int Deferred, int Scheduled, int DeadLetters)
{
    internal static IReadOnlyList<QueueStatus> Of(Broker broker)
    {
        lock (broker.Core.Gate)
        {
            return [.. broker.Queues
                .Where(static queue => queue.DeadLetters is not null)
                .OrderBy(static queue => queue.Path, StringComparer.Ordinal)
                .Select(Of)];
        }
    }

    private static QueueStatus Of(MessageQueue queue)
    {
        int locked = 0, deferred = 0, scheduled = 0;
        foreach (var message in queue.Messages.Values)
        {
            locked += message.Stage == MessageStage.Locked ? 1 : 0;
            deferred += message.Stage == MessageStage.Deferred ? 1 : 0;
            scheduled += message.Stage == MessageStage.Scheduled ? 1 : 0;
        }

        return new QueueStatus(
            queue.Path, queue.Messages.Count - locked - deferred - scheduled, locked, deferred, scheduled, queue.DeadLetters!.Messages.Count);
    }
}

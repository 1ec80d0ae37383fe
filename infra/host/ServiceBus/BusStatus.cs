using System.Globalization;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.StatusPage;

namespace EmbeddedFunctions.ServiceBus;

/// <summary>The bus on the status page: what lies where, and what can be done about dead letters.</summary>
internal static class BusStatus
{
    private const int MostDeadLetters = 100;
    private const string Resubmit = "resubmit";
    private const string Purge = "purge";

    internal static IReadOnlyList<StatusTable> Of(Broker broker) => [Queues(broker), DeadLetters(broker)];

    /// <summary>The target is the path, then for a single message its number after a colon.</summary>
    internal static async Task<bool> ActAsync(Broker broker, StatusAction action)
    {
        var split = action.Target.LastIndexOf(':');
        var path = split < 0 ? action.Target : action.Target[..split];
        long? sequence = null;
        if (split >= 0)
        {
            if (!long.TryParse(action.Target.AsSpan(split + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            sequence = number;
        }

        if (broker.Find(path) is not MessageQueue)
        {
            return false;
        }

        var changed = action.Name switch
        {
            Resubmit => await broker.DeadLetters.ResubmitAsync(path, sequence).ConfigureAwait(false),
            Purge => await broker.DeadLetters.PurgeAsync(path, sequence).ConfigureAwait(false),
            _ => 0,
        };
        return changed > 0;
    }

    private static StatusTable Queues(Broker broker) => new(
        "queues",
        "Queues and subscriptions",
        [
            new("entity", "Entity"), new("active", "Active"), new("locked", "Locked"), new("deferred", "Deferred"),
            new("scheduled", "Scheduled"), new("deadLetters", "Dead letters"),
        ],
        [
            .. QueueStatus.Of(broker).Select(static queue => new StatusRow(
                queue.Path, queue.Active, queue.Locked, queue.Deferred, queue.Scheduled, queue.DeadLetters)
            {
                Actions = queue.DeadLetters > 0 ? Actions(queue.Path) : [],
            }),
        ]);

    private static StatusTable DeadLetters(Broker broker) => new(
        "deadLetters",
        "Dead letters",
        [
            new("sequence", "Number"), new("entity", "Entity"), new("messageId", "Message id"), new("subject", "Subject"),
            new("reason", "Reason"), new("description", "Description"), new("deliveries", "Deliveries"), new("enqueued", "Enqueued"),
        ],
        [
            .. from count in broker.DeadLetters.Counts()
               from letter in broker.DeadLetters.List(count.Path, 0, MostDeadLetters)
               select new StatusRow(
                   letter.Sequence, count.Path, letter.MessageId, letter.Subject, letter.Reason, letter.Description, letter.DeliveryCount, letter.EnqueuedAt)
               {
                   Actions = Actions(string.Create(CultureInfo.InvariantCulture, $"{count.Path}:{letter.Sequence}")),
               },
        ]);

    private static StatusAction[] Actions(string target) => [new(Resubmit, target), new(Purge, target)];
}

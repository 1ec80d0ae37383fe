using System.Globalization;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.StatusPage;

/// <summary>What the queues and subscriptions hold, and their dead letters, which can be resubmitted or removed.</summary>
internal sealed class ServiceBusStatus(Func<Broker> broker) : IStatusSource
{
    private const int FirstOfEach = 50;
    private const string All = "*";

    public Task<IReadOnlyList<StatusTable>> StatusAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StatusTable>>(
    [
        new(
            "queues",
            "Queues and subscriptions",
            [
                new("entity", "Queue or subscription"), new("active", "Active"), new("locked", "Locked"), new("deferred", "Deferred"),
                new("scheduled", "Scheduled"), new("deadLetters", "Dead letters"),
            ],
            [.. QueueStatus.Of(broker()).Select(Row)]),
        new(
            "deadLetters",
            $"Dead letters (first {FirstOfEach} of each)",
            [
                new("message", "Message"), new("sequence", "Number"), new("entity", "Queue or subscription"), new("subject", "Subject"),
                new("reason", "Reason"), new("description", "Description"), new("deliveries", "Deliveries"), new("enqueued", "Put aside"),
            ],
            [.. broker().DeadLetters.Counts().SelectMany(count => broker().DeadLetters.List(count.Path, 0, FirstOfEach), Row)]),
    ]);

    public async Task<bool> ActAsync(StatusAction action, CancellationToken cancellation)
    {
        if (action.Target.Split(' ', 2) is not [var number, var path])
        {
            return false;
        }

        long? sequence = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : null;
        if (sequence is null && number != All)
        {
            return false;
        }

        try
        {
            var deadLetters = broker().DeadLetters;
            return action.Name switch
            {
                "resubmit" => await deadLetters.ResubmitAsync(path, sequence).ConfigureAwait(false) > 0,
                "purge" => await deadLetters.PurgeAsync(path, sequence).ConfigureAwait(false) > 0,
                _ => false,
            };
        }
        catch (ServiceBusException failure) when (failure.Reason == ServiceBusFailureReason.MessagingEntityNotFound)
        {
            return false;
        }
    }

    private static StatusRow Row(QueueStatus queue) =>
        new(queue.Path, queue.Active, queue.Locked, queue.Deferred, queue.Scheduled, queue.DeadLetters)
        {
            Actions = queue.DeadLetters == 0 ? [] : Actions($"{All} {queue.Path}"),
        };

    private static StatusRow Row(DeadLetterCount entity, DeadLetter letter) =>
        new(
            letter.MessageId, letter.Sequence, entity.Path, letter.Subject, letter.Reason, letter.Description, letter.DeliveryCount, letter.EnqueuedAt)
        {
            Actions = Actions(string.Create(CultureInfo.InvariantCulture, $"{letter.Sequence} {entity.Path}")),
        };

    private static StatusAction[] Actions(string target) => [new("resubmit", target), new("purge", target)];
}

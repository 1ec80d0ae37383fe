using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>What operators do with the messages that were put aside; the status page and the command line use it.</summary>
internal sealed class DeadLetters(Broker broker)
{
    private const int AtOnce = 500;

    private readonly BrokerCore core = broker.Core;

    /// <summary>The entities that have dead letters, and how many.</summary>
    internal IReadOnlyList<DeadLetterCount> Counts()
    {
        lock (core.Gate)
        {
            return [.. broker.Queues
                .Where(static queue => queue.DeadLetters?.Messages.Count > 0)
                .Select(static queue => new DeadLetterCount(queue.Path, queue.DeadLetters!.Messages.Count))
                .OrderBy(static count => count.Path, StringComparer.Ordinal)];
        }
    }

    /// <summary>The dead letters of a queue or subscription in the order of their numbers.</summary>
    /// <param name="path">The queue or subscription; its dead-letter queue's own path will do as well.</param>
    /// <param name="from">The lowest number to show.</param>
    /// <param name="most">How many to show.</param>
    internal IReadOnlyList<DeadLetter> List(string path, long from, int most) =>
        [.. broker.Receiving.Peek(Find(path).Path, from, most).Select(DeadLetter.Of)];

    /// <summary>Moves dead letters back to where they came from, with a delivery count of zero and a new number.</summary>
    /// <param name="path"><inheritdoc cref="List" path="/param[@name='path']"/></param>
    /// <param name="sequence">The one to move; null moves all that nobody has locked.</param>
    /// <returns>How many were moved.</returns>
    internal Task<int> ResubmitAsync(string path, long? sequence) => EachAsync(path, sequence, (aside, message) =>
    {
        if (aside.Source!.Sessions is not null && message.ReadEnvelope().SessionId is null)
        {
            return false; // the source would put it aside again
        }

        broker.Router.Resubmit(aside, message);
        return true;
    });

    /// <summary>Removes dead letters for good.</summary>
    /// <inheritdoc cref="ResubmitAsync"/>
    internal Task<int> PurgeAsync(string path, long? sequence) => EachAsync(path, sequence, static (aside, message) =>
    {
        aside.Delete(message);
        return true;
    });

    private MessageQueue Find(string path)
    {
        var queue = broker.Queue(path);
        return queue.DeadLetters ?? queue;
    }

    private async Task<int> EachAsync(string path, long? sequence, Func<MessageQueue, Message, bool> change)
    {
        var aside = Find(path);
        List<long> numbers;
        lock (core.Gate)
        {
            numbers = sequence is { } one ? [one] : [.. aside.Messages.Keys.Order()];
        }

        var changed = 0;
        foreach (var part in numbers.Chunk(AtOnce))
        {
            Task written;
            lock (core.Gate)
            {
                foreach (var number in part)
                {
                    if (aside.Messages.TryGetValue(number, out var message)
                        && message.Stage is MessageStage.Ready or MessageStage.Deferred
                        && change(aside, message))
                    {
                        changed++;
                    }
                }

                written = core.AppendSignal();
            }

            core.Log.Flush();
            await written.ConfigureAwait(false);
        }

        return changed;
    }
}

/// <param name="Path">The queue or subscription that put them aside.</param>
/// <param name="Count">How many lie there.</param>
internal sealed record DeadLetterCount(string Path, int Count);

/// <summary>A message that was put aside.</summary>
internal sealed record DeadLetter(
    long Sequence, string? MessageId, string? Subject, string? Reason, string? Description, int DeliveryCount, DateTimeOffset EnqueuedAt, byte[] Body)
{
    internal static DeadLetter Of(HandedOut message)
    {
        var envelope = EnvelopeBlob.Read(message.Properties);
        return new DeadLetter(
            message.Sequence,
            envelope.MessageId,
            envelope.Subject,
            envelope.Properties.GetValueOrDefault(Envelope.ReasonProperty) as string,
            envelope.Properties.GetValueOrDefault(Envelope.DescriptionProperty) as string,
            message.DeliveryCount,
            message.Message.EnqueuedAt,
            message.Body ?? []);
    }
}

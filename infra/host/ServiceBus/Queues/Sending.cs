using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Takes in messages. A task completes when its messages are on disk: all of a call, or none.</summary>
internal sealed class Sending(Broker broker)
{
    /// <summary>The bytes that a message, or the messages of one call, may have together: Azure's standard tier.</summary>
    internal const int MostBytes = 256 * 1024;

    private readonly BrokerCore core = broker.Core;

    internal Task SendAsync(string path, IReadOnlyList<Cargo> messages)
    {
        Task written;
        lock (core.Gate)
        {
            var target = Accept(path, messages);
            var now = core.Now;
            foreach (var message in messages)
            {
                if (message.Envelope.ScheduledFor > now)
                {
                    broker.Router.Schedule(target, message);
                }
                else
                {
                    broker.Router.Route(target, message);
                }
            }

            written = core.AppendSignal();
        }

        core.Log.Flush();
        return written;
    }

    /// <summary>Gives the numbers under which the messages can be cancelled.</summary>
    internal async Task<IReadOnlyList<long>> ScheduleAsync(string path, IReadOnlyList<Cargo> messages)
    {
        Task written;
        List<long> numbers;
        lock (core.Gate)
        {
            var target = Accept(path, messages);
            numbers = [.. messages.Select(message => broker.Router.Schedule(target, message))];
            written = core.AppendSignal();
        }

        core.Log.Flush();
        await written.ConfigureAwait(false);
        return numbers;
    }

    internal Task CancelAsync(string path, IEnumerable<long> sequences)
    {
        Task written;
        lock (core.Gate)
        {
            var target = broker.Target(path);
            var found = sequences.Select(sequence =>
                target.Messages.TryGetValue(sequence, out var message) && message.Stage == MessageStage.Scheduled
                    ? message
                    : throw BusError.NoSuchMessage(path, sequence)).ToList();
            foreach (var message in found)
            {
                target.Forget(message);
                core.Log.Append(new Log.DeleteEntry(message.Sequence));
            }

            written = core.AppendSignal();
        }

        core.Log.Flush();
        return written;
    }

    private Entity Accept(string path, IReadOnlyList<Cargo> messages)
    {
        var target = broker.Target(path);
        if (target is MessageQueue { DeadLetters: null })
        {
            throw new InvalidOperationException($"Nothing can be sent to the dead-letter queue '{path}'.");
        }

        var size = 0;
        foreach (var message in messages)
        {
            size += message.Size;
            if (target is MessageQueue { Sessions: not null } && message.Envelope.SessionId is null)
            {
                throw BusError.NeedsSession(path);
            }
        }

        return size <= MostBytes ? target : throw BusError.TooLarge(path, size, MostBytes);
    }
}

using Azure.Messaging.ServiceBus;

namespace EGov.Platform.Tests.Events;

/// <summary>A bus that keeps what is sent to it.</summary>
internal sealed class RecordingBus : ServiceBusClient
{
    public List<ServiceBusMessage> Sent { get; } = [];

    /// <summary>How many messages each send brought.</summary>
    public List<int> Sends { get; } = [];

    /// <summary>The most bytes of bodies that a batch takes.</summary>
    public long LargestBatch { get; set; } = 256 * 1024;

    /// <summary>Throws at the next send when set.</summary>
    public Exception? Failure { get; set; }

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(this);

    private sealed class Sender(RecordingBus bus) : ServiceBusSender
    {
        private readonly Dictionary<ServiceBusMessageBatch, List<ServiceBusMessage>> batches = [];

        public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default)
        {
            var messages = new List<ServiceBusMessage>();
            var batch = ServiceBusModelFactory.ServiceBusMessageBatch(
                0,
                messages,
                new CreateMessageBatchOptions { MaxSizeInBytes = bus.LargestBatch },
                message => messages.Append(message).Sum(each => each.Body.ToMemory().Length) <= bus.LargestBatch);
            batches.Add(batch, messages);
            return ValueTask.FromResult(batch);
        }

        public override Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
        {
            if (bus.Failure is { } failure)
            {
                bus.Failure = null;
                throw failure;
            }

            bus.Sent.AddRange(batches[messageBatch]);
            bus.Sends.Add(messageBatch.Count);
            return Task.CompletedTask;
        }

        public override Task CloseAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}

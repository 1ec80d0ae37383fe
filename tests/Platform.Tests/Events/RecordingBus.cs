using Azure.Messaging.ServiceBus;

namespace EGov.Platform.Tests.Events;

/// <summary>A bus that keeps what is sent to it.</summary>
internal sealed class RecordingBus : ServiceBusClient
{
    public List<ServiceBusMessage> Sent { get; } = [];

    /// <summary>Throws at the next send when set.</summary>
    public Exception? Failure { get; set; }

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(this);

    private sealed class Sender(RecordingBus bus) : ServiceBusSender
    {
        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            if (bus.Failure is { } failure)
            {
                bus.Failure = null;
                throw failure;
            }

            bus.Sent.AddRange(messages);
            return Task.CompletedTask;
        }
    }
}

using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>Listens on an entity without sessions: so many messages, or one batch, at once.</summary>
internal sealed class MessageListener(Broker broker, ListenerSettings settings) : Listener(broker, settings), IConsumer
{
    private int taken;

    public bool HasRoom => !Stopping && taken < Settings.MostAtOnce;

    public bool Take(MessageQueue queue)
    {
        if (!Deliver(null))
        {
            return false;
        }

        taken++;
        return true;
    }

    protected override void Ended(Delivery delivery)
    {
        taken--;
        Broker.Core.Touch(delivery.Queue);
    }
}

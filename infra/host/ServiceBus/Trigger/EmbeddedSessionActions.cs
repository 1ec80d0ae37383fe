using EmbeddedFunctions.ServiceBus.Queues;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>What a function does with the session that its message belongs to.</summary>
internal sealed class EmbeddedSessionActions : ServiceBusSessionMessageActions
{
    private readonly Delivery delivery;
    private readonly SessionHold hold;
    private readonly Broker broker;

    internal EmbeddedSessionActions(Delivery delivery, SessionHold hold, Broker broker)
    {
        this.delivery = delivery;
        this.hold = hold;
        this.broker = broker;
        SessionLockedUntil = delivery.Messages[0].LockedUntil;
    }

    public override DateTimeOffset SessionLockedUntil { get; protected set; }

    public override Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default)
    {
        RequireHold();
        var state = broker.SessionStates.Get(delivery.Queue, hold.Session.Id);
        return Task.FromResult(state is null ? null! : BinaryData.FromBytes(state));
    }

    public override Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default)
    {
        RequireHold();
        return broker.SessionStates.SetAsync(delivery.Queue, hold.Session.Id, sessionState?.ToArray());
    }

    public override Task ReleaseSession(CancellationToken cancellationToken = default)
    {
        lock (broker.Core.Gate)
        {
            hold.IsReleased = true;
        }

        return Task.CompletedTask;
    }

    public override Task RenewSessionLockAsync(CancellationToken cancellationToken = default)
    {
        RequireHold();
        lock (broker.Core.Gate)
        {
            var until = delivery.Queue.LockEnd(broker.Core.Now);
            foreach (var message in delivery.Messages)
            {
                if (message.IsHeld && message.Message.LockedUntil < until)
                {
                    delivery.Queue.Locks.Renew(message.Message, until);
                }
            }

            SessionLockedUntil = until;
        }

        return Task.CompletedTask;
    }

    private void RequireHold()
    {
        lock (broker.Core.Gate)
        {
            if (hold.IsLost)
            {
                throw BusError.LockLost(delivery.Queue);
            }
        }
    }
}

using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>Takes messages for one function in one replica and sees each of them to its end.</summary>
internal abstract class Listener(Broker broker, ListenerSettings settings)
{
    private readonly TaskCompletionSource<bool> ended = new(broker.Core.Host.CompletionOptions);
    private int running;
    private bool stopped;

    internal Broker Broker => broker;

    internal ListenerSettings Settings => settings;

    /// <summary>Whether nothing more is taken: the host is asked to stop before each of its triggers is.</summary>
    protected bool Stopping => stopped || Core.Host.Stopping.IsCancellationRequested;

    private BrokerCore Core => broker.Core;

    /// <summary>Takes nothing more and waits for what runs, at most until the token ends.</summary>
    internal async Task StopAsync(CancellationToken cancellation)
    {
        lock (Core.Gate)
        {
            stopped = true;
            if (running == 0)
            {
                return;
            }
        }

        Task wait = Core.Host.Scheduler.WaitForAsync(ended.Task, cancellation);
        await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    internal async Task RunAsync(Delivery delivery)
    {
        if (Stopping || !IsHeld(delivery) || !delivery.TryLoad(Core.Host.Store))
        {
            End(delivery, Outcome.Return);
            return;
        }

        try
        {
            await Core.Host.Invoker.InvokeAsync(delivery.Context(), Core.Host.Stopping.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (DataStoreException.IsStop(failure))
        {
            End(delivery, Outcome.Return);
            throw;
        }
        catch (Exception failure)
        {
            Failed(delivery, failure);
            return;
        }

        End(delivery, Settings.AutoComplete ? Outcome.Complete : Outcome.Leave);
    }

    /// <summary>Makes a delivery of what waits; the caller holds the gate.</summary>
    protected bool Deliver(SessionHold? hold)
    {
        var delivery = new Delivery(this, hold);
        if (!delivery.Claim(settings.MostMessages, Core.Now))
        {
            return false;
        }

        running++;
        hold?.Current = delivery;
        Core.Log.Append(delivery);
        return true;
    }

    /// <summary>A delivery is over and its place free; under the gate.</summary>
    protected abstract void Ended(Delivery delivery);

    private bool IsHeld(Delivery delivery)
    {
        lock (Core.Gate)
        {
            foreach (var message in delivery.Messages)
            {
                if (message.IsHeld)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private void Failed(Delivery delivery, Exception failure)
    {
        Core.Logger.LogError(
            failure,
            "{Function} failed on message {Sequence} of {Queue}, delivery {Count}: {Reason}",
            settings.Function, delivery.Messages[0].Sequence, delivery.Queue, delivery.Messages[0].DeliveryCount, failure.Message);
        End(delivery, Outcome.Return);
    }

    private void End(Delivery delivery, Outcome outcome)
    {
        var lost = -delivery.Settled;
        bool idle;
        lock (Core.Gate)
        {
            foreach (var message in delivery.Messages)
            {
                if (message.IsHeld)
                {
                    Settle(delivery, message.Message, outcome);
                }
                else
                {
                    lost++;
                }
            }

            running--;
            Ended(delivery);
            Core.PumpTouched();
            idle = stopped && running == 0;
        }

        Core.Log.Flush();
        if (lost > 0)
        {
            Core.Logger.LogWarning("{Function} ran longer than its lock on {Queue}; {Count} messages come again.", settings.Function, delivery.Queue, lost);
        }

        if (idle)
        {
            ended.TrySetResult(true);
        }
    }

    private void Settle(Delivery delivery, Message message, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Complete when !LosesCompletion(message):
                delivery.Queue.Complete(message);
                break;
            case Outcome.Leave when delivery.Hold is { } hold:
                hold.Keep(message);
                break;
            case Outcome.Leave:
                // The lock is renewed no longer.
                var end = delivery.Queue.LockEnd(Core.Now);
                delivery.Queue.Locks.Renew(message, message.LockedUntil < end ? message.LockedUntil : end);
                break;
            default:
                delivery.Queue.Return(message);
                break;
        }
    }

    private bool LosesCompletion(Message message) =>
        Core.Faults is { } faults && message.DeliveryCount + 1 < settings.Queue.Settings.MaxDeliveryCount && faults.LosesCompletion();

    private enum Outcome
    {
        Complete,

        /// <summary>The function did not settle what it was to settle itself: it stays locked until its lock ends.</summary>
        Leave,

        Return,
    }
}

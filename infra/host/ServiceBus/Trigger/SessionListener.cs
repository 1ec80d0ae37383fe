using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>
/// Listens on an entity with sessions: holds so many sessions at once, takes the messages of each in order, and lets a session go when nothing
/// has come to it for the idle time.
/// </summary>
internal sealed class SessionListener(Broker broker, ListenerSettings settings) : Listener(broker, settings), ISessionConsumer, IDue
{
    private readonly LinkedList<SessionHold> idle = [];
    private int holds;
    private bool wakes;

    public bool HasRoom => !Stopping && holds < Settings.MostAtOnce;

    bool IDue.IsOver => Stopping;

    private SessionBook Sessions => Settings.Queue.Sessions!;

    public void Accept(Session session)
    {
        var hold = new SessionHold(this, session);
        session.Hold = hold;
        holds++;
        Continue(hold);
    }

    /// <summary>Takes the session's next messages, or waits for them.</summary>
    internal void Continue(SessionHold hold)
    {
        if (hold.IdlePlace is { } place)
        {
            idle.Remove(place);
            hold.IdlePlace = null;
        }

        if (Stopping || hold.IsReleased)
        {
            Release(hold);
        }
        else if (!Deliver(hold))
        {
            hold.IdleUntil = Broker.Core.Now + Settings.SessionIdleTimeout;
            hold.IdlePlace = idle.AddLast(hold);
            Wake();
        }
    }

    /// <summary>The session has been taken from its hold; the place becomes free once the handler ends.</summary>
    internal void Release(SessionHold hold)
    {
        holds--;
        if (!hold.IsLost)
        {
            hold.GiveBack();
            Sessions.Release(hold.Session);
        }

        Broker.Core.Touch(Settings.Queue);
    }

    /// <summary>Sessions that waited too long are let go.</summary>
    void IDue.Fall(DateTimeOffset now)
    {
        wakes = false;
        while (idle.First is { } first && first.Value.IdleUntil <= now)
        {
            idle.RemoveFirst();
            first.Value.IdlePlace = null;
            Release(first.Value);
        }

        Wake();
    }

    protected override void Ended(Delivery delivery)
    {
        var hold = delivery.Hold!;
        if (hold.IsLost)
        {
            Release(hold);
        }
        else
        {
            Continue(hold);
        }
    }

    private void Wake()
    {
        if (!wakes && idle.First is { } first)
        {
            wakes = true;
            Broker.Core.Due.Add(this, first.Value.IdleUntil);
        }
    }
}

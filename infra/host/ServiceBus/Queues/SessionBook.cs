namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The sessions of an entity that have messages or an owner. A session has one owner at a time, who takes its messages in order.</summary>
internal sealed class SessionBook
{
    private readonly Dictionary<string, Session> sessions = new(StringComparer.Ordinal);
    private readonly Queue<Session> free = new();
    private readonly Queue<Session> waking = new();

    internal Turns<ISessionConsumer> Consumers { get; } = new();

    internal int Count => sessions.Count;

    internal void Add(Message message)
    {
        var session = message.Session = Of(message.Session?.Id ?? message.ReadEnvelope().SessionId ?? string.Empty);
        session.Ready.Add(message);
        if (session.Hold is null)
        {
            List(session);
        }
        else if (session.Hold.IsIdle)
        {
            waking.Enqueue(session);
        }
    }

    internal void Pump()
    {
        while (waking.TryDequeue(out var session))
        {
            if (session.Hold is { IsIdle: true } hold)
            {
                hold.Resume();
            }
        }

        while (free.Count > 0 && Consumers.Next() is { } consumer)
        {
            var session = free.Dequeue();
            session.IsListed = false;
            if (session.Hold is null && !session.Ready.IsEmpty)
            {
                consumer.Accept(session);
            }
            else
            {
                Drop(session);
            }
        }
    }

    /// <summary>The owner lets the session go.</summary>
    internal void Release(Session session)
    {
        session.Hold = null;
        if (session.Ready.IsEmpty)
        {
            Drop(session);
        }
        else
        {
            List(session);
        }
    }

    private Session Of(string id)
    {
        if (!sessions.TryGetValue(id, out var session))
        {
            sessions[id] = session = new Session(id);
        }

        return session;
    }

    private void List(Session session)
    {
        if (!session.IsListed)
        {
            session.IsListed = true;
            free.Enqueue(session);
        }
    }

    /// <summary>Forgets a session that nobody holds and that has nothing to deliver.</summary>
    private void Drop(Session session)
    {
        if (session.Hold is null && session.Ready.IsEmpty)
        {
            sessions.Remove(session.Id);
        }
    }
}

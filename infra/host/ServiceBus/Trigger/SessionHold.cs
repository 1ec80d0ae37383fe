using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>A listener's hold of one session; used under the gate.</summary>
internal sealed class SessionHold(SessionListener listener, Session session) : ISessionHold
{
    private readonly List<(Message Message, Guid Token)> kept = [];

    internal Session Session => session;

    /// <summary>Whether the function has asked to let the session go after this invocation.</summary>
    internal bool IsReleased { get; set; }

    /// <summary>Whether its lock ended while a message was handled.</summary>
    internal bool IsLost { get; private set; }

    internal DateTimeOffset IdleUntil { get; set; }

    internal LinkedListNode<SessionHold>? IdlePlace { get; set; }

    /// <summary>The delivery that runs, or the last one that ran.</summary>
    internal Delivery? Current { get; set; }

    bool ISessionHold.IsIdle => IdlePlace is not null;

    void ISessionHold.Resume() => listener.Continue(this);

    public void Lose()
    {
        IsLost = true;
        listener.Settings.Queue.Sessions!.Release(session);
        foreach (var message in Current?.Messages ?? [])
        {
            Return(message.Message, message.Token);
        }

        GiveBack();
    }

    /// <summary>A message that its function neither settled nor failed stays locked as long as the session is held.</summary>
    internal void Keep(Message message)
    {
        listener.Settings.Queue.Locks.Renew(message, DateTimeOffset.MaxValue);
        kept.Add((message, message.LockToken));
    }

    internal void GiveBack()
    {
        foreach (var (message, token) in kept)
        {
            Return(message, token);
        }

        kept.Clear();
    }

    private void Return(Message message, Guid token)
    {
        if (message.IsLockedBy(token))
        {
            listener.Settings.Queue.Return(message);
        }
    }
}

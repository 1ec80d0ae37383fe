namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The messages of one session and who holds it.</summary>
internal sealed class Session(string id)
{
    internal string Id => id;

    internal ReadyQueue Ready { get; } = new();

    /// <summary>The one owner, or null.</summary>
    internal ISessionHold? Hold { get; set; }

    /// <summary>Whether it waits to be taken.</summary>
    internal bool IsListed { get; set; }
}

/// <summary>A listener's hold of a session.</summary>
internal interface ISessionHold
{
    /// <summary>Whether it waits for the session's next message.</summary>
    bool IsIdle { get; }

    /// <summary>Takes what has come to the session it waits on.</summary>
    void Resume();

    /// <summary>The lock ended while a message was handled: the session is free and its locked messages are back.</summary>
    void Lose();
}

/// <summary>Takes sessions of a queue; called under the gate.</summary>
internal interface ISessionConsumer : IHasRoom
{
    /// <summary>Makes the consumer the session's owner.</summary>
    void Accept(Session session);
}

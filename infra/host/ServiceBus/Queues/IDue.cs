namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Something that happens at a time: a scheduled message comes, a message expires, a wait ends.</summary>
internal interface IDue
{
    /// <summary>Whether there is nothing left to happen, so that it may be forgotten.</summary>
    bool IsOver { get; }

    /// <summary>Its time has come; runs under the gate. What changed since is for it to see.</summary>
    void Fall(DateTimeOffset now);
}

using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>A message in an entity. Everything that changes is guarded by the broker's gate.</summary>
internal sealed class Message : IDue
{
    internal required long Sequence { get; init; }

    internal required Entity Home { get; init; }

    /// <summary>The <see cref="Envelope"/> as stored; subscriptions share it. Replaced, never changed in place.</summary>
    internal required byte[] Properties { get; set; }

    /// <summary>Null when it lies on disk only.</summary>
    internal byte[]? Body { get; set; }

    internal required int BodySize { get; init; }

    /// <summary>When it came to its entity, or for a scheduled one when it is to come.</summary>
    internal required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary><see cref="DateTimeOffset.MaxValue"/> is never.</summary>
    internal required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The number that the message had where it was first enqueued, when it has moved since; else 0.</summary>
    internal long OriginSequence { get; init; }

    internal int DeliveryCount { get; set; }

    /// <summary>Whether it is delivered only to who asks for its number, also after a lock on it ends.</summary>
    internal bool IsDeferred { get; set; }

    internal MessageStage Stage { get; set; } = MessageStage.Arriving;

    internal Guid LockToken { get; set; }

    internal DateTimeOffset LockedUntil { get; set; }

    /// <summary>The session that it belongs to in an entity with sessions.</summary>
    internal Session? Session { get; set; }

    /// <summary>Neighbours in the <see cref="LockList"/>.</summary>
    internal Message? LockedBefore { get; set; }

    /// <inheritdoc cref="LockedBefore"/>
    internal Message? LockedAfter { get; set; }

    internal bool IsLockedBy(Guid token) => Stage == MessageStage.Locked && LockToken == token;

    internal Envelope ReadEnvelope() => EnvelopeBlob.Read(Properties);

    bool IDue.IsOver => Stage == MessageStage.Gone;

    void IDue.Fall(DateTimeOffset now) => Home.Fall(this, now);
}

/// <summary>Where a message is in its life. The first three are stored; the others are of the running process.</summary>
internal enum MessageStage
{
    /// <summary>Can be delivered.</summary>
    Ready = 0,

    /// <summary>Delivered only to who asks for its number.</summary>
    Deferred = 1,

    /// <summary>Comes later.</summary>
    Scheduled = 2,

    /// <summary>On its way to the disk.</summary>
    Arriving = 3,

    Locked = 4,

    /// <summary>Held back by a delivery fault of a test.</summary>
    Hidden = 5,

    Gone = 6,
}

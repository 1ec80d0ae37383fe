namespace EmbeddedFunctions.ServiceBus.Messages;

/// <summary>A message on its way into an entity.</summary>
internal sealed record Cargo
{
    internal required Envelope Envelope { get; init; }

    /// <summary>The envelope as stored.</summary>
    internal required byte[] Properties { get; init; }

    /// <summary>Null when it lies in the store, under <see cref="BodyFrom"/>.</summary>
    internal required byte[]? Body { get; init; }

    internal required int BodySize { get; init; }

    internal long? BodyFrom { get; init; }

    /// <summary>The number that it had before, or 0.</summary>
    internal long OriginSequence { get; init; }

    internal int Size => Properties.Length + BodySize;
}

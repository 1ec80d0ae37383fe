using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Log;

/// <summary>One change of the broker's durable state, decided under the broker's gate.</summary>
internal interface ILogEntry
{
    /// <summary>Puts the change into the open transaction; may run twice, so it changes nothing else.</summary>
    void Write(StoreConnection connection)
    {
    }

    /// <summary>Makes the change visible, now that it is on disk. Runs under the broker's gate.</summary>
    void Apply()
    {
    }

    /// <summary>Tells those who wait for it. Runs outside the gate, after everything of the same commit was applied.</summary>
    void Announce()
    {
    }

    /// <summary>The change never reached the disk and the store takes no more.</summary>
    void Fail(Exception reason)
    {
    }
}

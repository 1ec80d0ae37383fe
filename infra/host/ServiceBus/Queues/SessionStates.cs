using EmbeddedFunctions.ServiceBus.Log;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>What the owners of sessions note down for those who come after them.</summary>
internal sealed class SessionStates(BrokerCore core)
{
    /// <summary>Null when none was set.</summary>
    internal byte[]? Get(MessageQueue queue, string session) => core.Host.Store.Read(connection =>
    {
        var row = connection.Prepare("SELECT state FROM bus_session WHERE entity = ? AND session = ?").Bind(1, queue.Id).Bind(2, session);
        var state = row.Step() ? row.Bytes(0) : null;
        row.Reset();
        return state;
    });

    internal Task SetAsync(MessageQueue queue, string session, byte[]? state)
    {
        if (state?.Length > Sending.MostBytes)
        {
            throw BusError.TooLarge(queue.Path, state.Length, Sending.MostBytes);
        }

        Task written;
        lock (core.Gate)
        {
            core.Log.Append(new SessionStateEntry(queue.Id, session, state));
            written = core.AppendSignal();
        }

        core.Log.Flush();
        return written;
    }
}

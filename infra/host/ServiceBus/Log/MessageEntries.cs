using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Log;

/// <summary>A new message. It is in its entity from the commit on.</summary>
/// <param name="message">The message; its properties do not change before the commit.</param>
/// <param name="stage">What it becomes.</param>
/// <param name="bodyFrom">The sequence number of the message whose stored body it takes over, when the body is not in memory.</param>
internal sealed class InsertEntry(Message message, MessageStage stage, long? bodyFrom) : ILogEntry
{
    public void Write(StoreConnection connection)
    {
        connection.Prepare("INSERT INTO bus_message VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(1, message.Sequence)
            .Bind(2, message.Home.Id)
            .Bind(3, (long)stage)
            .Bind(4, message.DeliveryCount)
            .Bind(5, message.EnqueuedAt.UtcTicks)
            .Bind(6, message.ExpiresAt.UtcTicks)
            .Bind(7, message.OriginSequence)
            .Bind(8, message.BodySize)
            .Bind(9, message.Properties.AsSpan())
            .Run();
        if (bodyFrom is { } other)
        {
            connection.Prepare("INSERT INTO bus_body SELECT ?, body FROM bus_body WHERE sequence = ?").Bind(1, message.Sequence).Bind(2, other).Run();
        }
        else
        {
            connection.Prepare("INSERT INTO bus_body VALUES(?, ?)").Bind(1, message.Sequence).Bind(2, message.Body.AsSpan()).Run();
        }
    }

    public void Apply() => message.Home.Admit(message, stage);
}

/// <summary>A message that is gone.</summary>
internal sealed class DeleteEntry(long sequence) : ILogEntry
{
    public void Write(StoreConnection connection)
    {
        connection.Prepare("DELETE FROM bus_message WHERE sequence = ?").Bind(1, sequence).Run();
        connection.Prepare("DELETE FROM bus_body WHERE sequence = ?").Bind(1, sequence).Run();
    }
}

/// <summary>A message that changes its place, its state or its properties.</summary>
internal sealed class UpdateEntry(Message message, MessageStage stage) : ILogEntry
{
    public void Write(StoreConnection connection) =>
        connection.Prepare("UPDATE bus_message SET entity = ?, state = ?, expires = ?, properties = ? WHERE sequence = ?")
            .Bind(1, message.Home.Id)
            .Bind(2, (long)stage)
            .Bind(3, message.ExpiresAt.UtcTicks)
            .Bind(4, message.Properties.AsSpan())
            .Bind(5, message.Sequence)
            .Run();

    public void Apply() => message.Home.Admit(message, stage);
}

/// <summary>A delivery's count, on disk before the message is handed out.</summary>
internal readonly record struct DeliveryCountWrite(long Sequence, int Count)
{
    internal void Write(StoreConnection connection) =>
        connection.Prepare("UPDATE bus_message SET deliveries = ? WHERE sequence = ?").Bind(1, Count).Bind(2, Sequence).Run();
}

/// <summary>A session's state; null clears it.</summary>
internal sealed class SessionStateEntry(int entity, string session, byte[]? state) : ILogEntry
{
    public void Write(StoreConnection connection)
    {
        if (state is null)
        {
            connection.Prepare("DELETE FROM bus_session WHERE entity = ? AND session = ?").Bind(1, entity).Bind(2, session).Run();
        }
        else
        {
            connection.Prepare("INSERT OR REPLACE INTO bus_session VALUES(?, ?, ?)").Bind(1, entity).Bind(2, session).Bind(3, state.AsSpan()).Run();
        }
    }
}

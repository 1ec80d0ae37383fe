using Azure.Messaging.ServiceBus;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Works on the session that the messages of a function belong to.</summary>
public class ServiceBusSessionMessageActions
{
    /// <summary>For a host or a test that keeps sessions by its own means.</summary>
    protected ServiceBusSessionMessageActions()
    {
    }

    /// <summary>Until when the session belongs to this function unless the lock is renewed.</summary>
    public virtual DateTimeOffset SessionLockedUntil { get; protected set; }

    /// <summary>Reads the state kept with the session.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The bytes that were last set; empty when none were.</returns>
    public virtual Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Replaces the state kept with the session.</summary>
    /// <param name="sessionState">The new state.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Gives the session back before its lock ends, so that another session can be taken.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task ReleaseSession(CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();

    /// <summary>Starts the lock time of the session anew and updates <see cref="SessionLockedUntil"/>.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task RenewSessionLockAsync(CancellationToken cancellationToken = default) =>
        throw SurfaceOnly.NotConnected();
}

using Azure.Messaging.ServiceBus;
using EGov.Identity.Clients;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Logout;

/// <summary>Hears that a session ended, and asks that each client that signed in with it, and wants to know, be told.</summary>
internal sealed class AnnounceLogouts(AggregateStore<Session, SessionEvent> sessions, ClientDesk clients, LogoutNotices notices)
{
    [Function(nameof(AnnounceLogouts))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("identity-events", "identity-logouts", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellation)
    {
        var id = CloudEventMessages.Read(message).Aggregate;
        if (await sessions.FindAsync(id, cancellation) is not { State: { HasEnded: true } session })
        {
            return;
        }

        var told = new List<LogoutNotice>();
        foreach (var client in session.Clients)
        {
            if (await clients.FindEnabledAsync(client, cancellation) is { Settings.BackchannelLogoutUri: not null })
            {
                told.Add(new(id[(Session.Kind.Length + 1)..], client, session.Account, 1));
            }
        }

        await notices.AskAsync(told, cancellation);
    }
}

using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Identity.Provider.Tokens;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Logout;

/// <summary>
/// Tells a client that a session ended (OpenID Connect Back-Channel Logout 1.0). One that does not take it is told again later, five times in all;
/// then the trail has that it was not reached. Its tokens have ended in any case.
/// </summary>
internal sealed class SendLogout(
    ClientDesk clients, PairwiseSubjects subjects, TokenSigner signer, LogoutCalls calls, LogoutNotices notices, AuditTrail trail, TimeProvider clock)
{
    private const string TokenType = "logout+jwt";
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    [Function(nameof(SendLogout))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger(LogoutNotices.Queue, IsSessionsEnabled = true)] ServiceBusReceivedMessage message, CancellationToken cancellation)
    {
        var notice = LogoutNotices.Read(message);
        if (await clients.FindEnabledAsync(notice.Client, cancellation) is not { Settings.BackchannelLogoutUri: { } address } client)
        {
            return;
        }

        var claims = new JsonObject
        {
            [TokenClaims.Subject] = await subjects.OfAsync(notice.Account, client, cancellation),
            ["aud"] = client.Id,
            [TokenClaims.Session] = await subjects.SessionAsync(notice.Session, client, cancellation),
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["events"] = new JsonObject { [Event] = new JsonObject() },
        };
        var token = await signer.SignAsync(TokenType, claims, Lifetime, cancellation);
        if (!await calls.TellAsync(new Uri(address), token, cancellation) && !await notices.AskAgainAsync(notice, cancellation))
        {
            await GiveUpAsync(notice, cancellation);
        }
    }

    private Task GiveUpAsync(LogoutNotice notice, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return trail.RecordAsync(
            new AuditEntry(
                $"logout-{notice.Session}-{notice.Client}", now, IdentityApp.Name, new AuditActor("system"), "logout.unanswered",
                $"client-{notice.Client}", AuditOutcome.Refused, AuditPurpose.Operation, null, null),
            cancellation);
    }
}

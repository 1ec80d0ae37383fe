using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Platform.Audit;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Messages;

/// <summary>Sends codes and notices to people, no more than they can bear, and notes each.</summary>
internal sealed class Messenger(IMessageSender sender, Counts counts, AccessTrail trail, ILogger<Messenger> logger)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Counts a code for the contact; an error when too many were sent. Also for those whom none is sent, so that nothing tells them apart.</summary>
    public async Task<Error?> CountCodeAsync(Contact contact, CodePurpose purpose, CancellationToken cancellation) =>
        await counts.TakeAsync($"codes {purpose.ToString()} {contact.Address}", SignInLimits.CodesPerHour, Hour, cancellation) is { } wait
            ? IdentityErrors.TooManyCodes.With((int)Math.Ceiling(wait.TotalSeconds))
            : null;

    /// <summary>Sends a code, which is counted already.</summary>
    public async Task<Error?> SendCodeAsync(
        HttpRequest request, string number, Contact contact, string code, Language language, CancellationToken cancellation)
    {
        var error = await sender.SendAsync(Notices.Code(code, contact, language), cancellation);
        await trail.RecordAsync(request, "code.sent", number, error is null ? AuditOutcome.Done : AuditOutcome.Refused, cancellation);
        return error;
    }

    /// <summary>
    /// Tells the owner of an account what happened to it. Nothing hangs on it: what has happened stays, also when the message is not taken.
    /// </summary>
    public async Task TellEverywhereAsync(HttpRequest request, Account account, Notice notice, CancellationToken cancellation)
    {
        foreach (var contact in account.Contacts)
        {
            await TellAsync(request, account, notice, contact, cancellation);
        }
    }

    public async Task TellAsync(HttpRequest request, Account account, Notice notice, Contact? to, CancellationToken cancellation)
    {
        if ((to ?? account.Contact) is not { } contact
            || await counts.TakeAsync($"notices {notice.ToString()} {contact.Address}", SignInLimits.NoticesPerHour, Hour, cancellation) is not null)
        {
            return;
        }

        var error = await sender.SendAsync(Notices.Of(notice, contact), cancellation);
        await trail.RecordAsync(request, "owner.told", account.Number, error is null ? AuditOutcome.Done : AuditOutcome.Refused, cancellation);
        if (error is not null)
        {
            logger.LogWarning("A notice about an account was not sent: {Code}", error.Definition.Code);
        }
    }
}

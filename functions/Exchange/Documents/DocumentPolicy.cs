using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Documents;

/// <summary>
/// For which agency a caller acts on the axis, and what of it they may see: its officials, leaders and systems see what it sent and what it
/// received, and what those from which it took over did. To others there is nothing.
/// </summary>
internal sealed class DocumentPolicy(AgencySuccession succession)
{
    /// <summary>The registry id of the agency for which the caller acts; null for who acts for none.</summary>
    public static string? AgencyOf(Caller caller) => caller.Office ?? (caller.Is(Callers.System) ? caller.Agency : null);

    /// <summary>The agency for which the caller acts, which must exist today.</summary>
    public async Task<Result<string>> ActingAsync(Caller caller, CancellationToken cancellation) =>
        AgencyOf(caller) is not { } agency ? PlatformErrors.NotAllowed.With()
        : await succession.AbsenceOfAsync(agency, cancellation) is { } absence ? absence
        : agency;

    /// <summary>Whether the caller answers for the agency that sent the document.</summary>
    public Task<bool> IsSenderAsync(Caller caller, Document document, CancellationToken cancellation) =>
        AnswersForAsync(caller, document.Accepted.Sender, cancellation);

    /// <summary>Whether the caller answers for the agency.</summary>
    public async Task<bool> AnswersForAsync(Caller caller, string agency, CancellationToken cancellation) =>
        AgencyOf(caller) is { } own && (await succession.AnsweredForAsync(own, [agency], cancellation)).Count > 0;

    /// <summary>The registry ids of those recipients for which the caller answers.</summary>
    public async Task<IReadOnlyList<string>> ReceivingAsync(Caller caller, Document document, CancellationToken cancellation)
    {
        if (AgencyOf(caller) is not { } own)
        {
            return [];
        }

        // Nearly always it is the agency itself; the registry is asked for those that took over.
        return document.GoesTo(own)
            ? [own]
            : await succession.AnsweredForAsync(own, [.. document.Accepted.Recipients.Select(recipient => recipient.Agency)], cancellation);
    }

    /// <summary>Why somebody may not see the document, or null: to who is neither sender nor recipient there is none.</summary>
    public async Task<Error?> RefuseReadAsync(Caller caller, Document document, CancellationToken cancellation) =>
        await IsSenderAsync(caller, document, cancellation) || (await ReceivingAsync(caller, document, cancellation)).Count > 0
            ? null
            : PlatformErrors.NotFound.With(document.Accepted.Id);
}

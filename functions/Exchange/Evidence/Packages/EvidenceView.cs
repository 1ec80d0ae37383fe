using EGov.Exchange.About;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Packages;

/// <summary>
/// What somebody may see of a document's evidence: the sender all of it, a recipient what the document and its own delivery went through, neither what
/// stays with the other; an auditor that it happened and when, but not what was said.
/// </summary>
/// <param name="Recipients">The registry ids of those whose deliveries are in it.</param>
/// <param name="Own">The registry ids for which a recipient answers; empty for others.</param>
/// <param name="Reader">As whom they see it.</param>
internal sealed record EvidenceView(IReadOnlyList<string> Recipients, IReadOnlyList<string> Own, EvidenceReader Reader)
{
    /// <summary>The most deliveries in one package.</summary>
    public const int MostRecipients = ExchangeLimits.EvidenceRecipients;

    private static readonly string Accepted = EventTypes.NameOf(typeof(DocumentAccepted));
    private static readonly string RecallAsked = EventTypes.NameOf(typeof(DocumentRecallAsked));

    /// <summary>What the caller may see; to who may see nothing there is no such document.</summary>
    /// <param name="policy">Tells for whom the caller answers.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="document">The document.</param>
    /// <param name="recipient">The one recipient that is asked for; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Result<EvidenceView>> OfAsync(
        DocumentPolicy policy, Caller caller, Document document, string? recipient, CancellationToken cancellation)
    {
        IReadOnlyList<string> all = [.. document.Accepted.Recipients.Select(each => each.Agency).Distinct(StringComparer.Ordinal)];
        if (await policy.IsSenderAsync(caller, document, cancellation))
        {
            return Limited(new(all, [], EvidenceReader.Sender), recipient);
        }

        if (await policy.ReceivingAsync(caller, document, cancellation) is { Count: > 0 } own)
        {
            return Limited(new(own, own, EvidenceReader.Recipient), recipient);
        }

        return caller.Is(Callers.Auditor) ? Limited(new(all, [], EvidenceReader.Auditor), recipient) : PlatformErrors.NotFound.With(document.Accepted.Id);
    }

    /// <summary>Whether the reader may see what both sides may know of an event, not only its digest.</summary>
    public bool ShowsTold(EvidenceEntry entry, EventRecord happened) => Reader switch
    {
        EvidenceReader.Sender => true,
        EvidenceReader.Recipient => !entry.Aggregate.StartsWith($"{Document.Kind}-", StringComparison.Ordinal) || Concerns(happened),
        _ => false,
    };

    /// <summary>Whether the reader may see what stays with the side that caused an event.</summary>
    public bool ShowsInner(EvidenceEntry entry) => Reader switch
    {
        EvidenceReader.Sender => entry.By is not EvidenceParty.Recipient,
        EvidenceReader.Recipient => entry.By is not EvidenceParty.Sender,
        _ => false,
    };

    private static Result<EvidenceView> Limited(EvidenceView view, string? recipient) =>
        recipient is not null && !view.Recipients.Contains(recipient, StringComparer.Ordinal) ? ExchangeErrors.NotARecipient.With(recipient)
        : recipient is not null ? view with { Recipients = [recipient] }
        : view.Recipients.Count > MostRecipients ? ExchangeErrors.TooManyChains.With(view.Recipients.Count, MostRecipients)
        : view;

    /// <summary>That another recipient was asked to give it back, and what other documents the sender ties to it, are not theirs to read.</summary>
    private bool Concerns(EventRecord happened) => happened.Type == Accepted
        || (happened.Type == RecallAsked
            && System.Text.Json.JsonSerializer.Deserialize<DocumentRecallAsked>(happened.Data, PlatformJson.Options)!.Recipients.Intersect(Own, StringComparer.Ordinal).Any());
}

/// <summary>As whom somebody sees evidence.</summary>
internal enum EvidenceReader
{
    /// <summary>For the agency that sent the document.</summary>
    Sender,

    /// <summary>For one to which it goes.</summary>
    Recipient,

    /// <summary>For neither.</summary>
    Auditor,
}

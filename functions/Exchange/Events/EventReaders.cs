using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Evidence.Chains;
using EGov.Exchange.Systems;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Events;

/// <summary>
/// Which systems may read what happened to what: those of the platform, which operators gave the scope for it, all; an agency's own what the documents
/// that it sent and the deliveries of its mailbox went through, and itself. What happened to a document names all to whom it goes, so a recipient
/// reads its own delivery instead.
/// </summary>
internal sealed class EventReaders(
    AggregateStore<Document, DocumentEvent> documents,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    AggregateStore<ConnectedSystem, SystemEvent> systems,
    DocumentPolicy policy)
{
    private const string Scope = "events";

    /// <summary>What the caller may see of the aggregate; null when nothing.</summary>
    public async Task<EventSight?> SightAsync(Caller caller, string aggregate, CancellationToken cancellation)
    {
        if (caller.Scopes.Contains(Scope, StringComparer.Ordinal))
        {
            return EventSight.All;
        }

        var kind = aggregate.Split('-', 2)[0];
        if (kind == Delivery.Kind)
        {
            return await deliveries.FindAsync(aggregate, cancellation) is { State: var delivery } ? await OfDeliveryAsync(caller, delivery, cancellation) : null;
        }

        var isOwn = kind == Document.Kind
            ? await documents.FindAsync(aggregate, cancellation) is { State: var document } && await policy.IsSenderAsync(caller, document, cancellation)
            : kind == ConnectedSystem.Kind
                && await systems.FindAsync(aggregate, cancellation) is { State: var system }
                && await policy.AnswersForAsync(caller, system.Agency, cancellation);
        return isOwn ? EventSight.All : null;
    }

    private async Task<EventSight?> OfDeliveryAsync(Caller caller, Delivery delivery, CancellationToken cancellation) =>
        (await policy.AnswersForAsync(caller, delivery.Brief.Sender, cancellation), await policy.AnswersForAsync(caller, delivery.Recipient.Agency, cancellation)) switch
        {
            (true, true) => EventSight.All,
            (true, false) => new(EvidenceParty.Recipient),
            (false, true) => new(EvidenceParty.Sender),
            _ => null,
        };
}

/// <summary>What somebody may see of what happened to an aggregate.</summary>
/// <param name="Other">The side whose people they may not know, of <see cref="EvidenceParty"/>; null when there is none.</param>
internal sealed record EventSight(string? Other)
{
    public static EventSight All { get; } = new((string?)null);

    /// <summary>Whether they may not know who caused the event.</summary>
    public bool HidesWho(string aggregate, EventRecord happened) => Other is not null && EvidenceParts.PartyOf(aggregate, happened) == Other;
}

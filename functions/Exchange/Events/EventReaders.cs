using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Systems;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Events;

/// <summary>
/// Which systems may read what happened to what: those of the platform, which operators gave the scope for it, all; an agency's own what its documents
/// and mailboxes went through, and itself.
/// </summary>
internal sealed class EventReaders(
    AggregateStore<Document, DocumentEvent> documents,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    AggregateStore<ConnectedSystem, SystemEvent> systems,
    DocumentPolicy policy)
{
    private const string Scope = "events";

    public async Task<bool> MayKnowAsync(Caller caller, string aggregate, CancellationToken cancellation) =>
        caller.Scopes.Contains(Scope, StringComparer.Ordinal) || aggregate.Split('-', 2)[0] switch
        {
            var kind when kind == Document.Kind =>
                await documents.FindAsync(aggregate, cancellation) is { State: var document } && await policy.RefuseReadAsync(caller, document, cancellation) is null,
            var kind when kind == Delivery.Kind =>
                await deliveries.FindAsync(aggregate, cancellation) is { State: var delivery }
                && (await policy.AnswersForAsync(caller, delivery.Brief.Sender, cancellation)
                    || await policy.AnswersForAsync(caller, delivery.Recipient.Agency, cancellation)),
            var kind when kind == ConnectedSystem.Kind =>
                await systems.FindAsync(aggregate, cancellation) is { State: var system } && await policy.AnswersForAsync(caller, system.Agency, cancellation),
            _ => false,
        };
}

using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Systems;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>The packets that a system received or sent. Of all others there is none to it.</summary>
internal sealed class SystemPackets(
    AggregateStore<Document, DocumentEvent> documents,
    AggregateStore<Delivery, DeliveryEvent> deliveries,
    DocumentPolicy policy,
    RecalledFiles recalled,
    SystemDesk systems,
    TimeProvider clock)
{
    /// <summary>What came to mailboxes of the system; refused when nothing did.</summary>
    /// <param name="call">The call.</param>
    /// <param name="id">The axis's id as it is kept.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<ReceivedPacket>> ReceivedAsync(VxpCall call, string id, CancellationToken cancellation)
    {
        if (await documents.FindAsync(Document.AggregateId(id), cancellation) is not { State: var document })
        {
            return ExchangeErrors.UnknownPacket.With(WireId.Of(id));
        }

        var found = new List<Aggregate<Delivery>>();
        foreach (var agency in await RecipientsAsync(call, document, cancellation))
        {
            if (await deliveries.FindAsync(Delivery.AggregateId(id, agency), cancellation) is { State.Position: not null } delivery)
            {
                found.Add(delivery);
            }
        }

        return found.Count == 0 ? ExchangeErrors.UnknownPacket.With(WireId.Of(id)) : new ReceivedPacket(document.Accepted, found);
    }

    /// <summary>
    /// The packet to be read by the system, which begins to process it by that. Where the recipient agreed to give the document back there is nothing to
    /// read any more, nor in the packet that asked for it where that carries it again.
    /// </summary>
    public async Task<Result<DocumentAccepted>> FetchAsync(VxpCall call, string id, CancellationToken cancellation)
    {
        if (!(await ReceivedAsync(call, id, cancellation)).Succeeded(out var packet, out var error))
        {
            return error;
        }

        var readable = (await recalled.WithheldAsync(packet.Accepted, document => RecipientsAsync(call, document, cancellation), cancellation)).Count > 0
            ? []
            : packet.Deliveries.Where(delivery => !delivery.State.IsCancelled).ToList();
        foreach (var delivery in readable.Where(delivery => delivery.State.Transport is Transport.Initial))
        {
            var begun = await deliveries.ChangeAsync(
                delivery.Id,
                null,
                state => state.Transport is Transport.Initial
                    ? state.Transported(Transport.Processing, null, call.System.Id, clock.GetUtcNow())
                    : Array.Empty<DeliveryEvent>(),
                cancellation);
            if (!begun.Succeeded(out _, out error))
            {
                return error;
            }
        }

        return readable.Count == 0 ? ExchangeErrors.Cancelled.With(WireId.Of(id)) : packet.Accepted;
    }

    /// <summary>What the system sent; refused when it did not.</summary>
    public async Task<Result<DocumentAccepted>> SentAsync(VxpCall call, string id, CancellationToken cancellation) =>
        await documents.FindAsync(Document.AggregateId(id), cancellation) is { State: var document }
        && (await policy.IsSenderAsync(call.Caller, document, cancellation) || await systems.ActsForAsync(call.System, document.Accepted.Sender, cancellation))
            ? document.Accepted
            : ExchangeErrors.UnknownPacket.With(WireId.Of(id));

    private async Task<IReadOnlyList<string>> RecipientsAsync(VxpCall call, Document document, CancellationToken cancellation)
    {
        var own = await policy.ReceivingAsync(call.Caller, document, cancellation);
        if (!call.System.Settings.IncludesUnits)
        {
            return own;
        }

        var all = new List<string>(own);
        foreach (var agency in document.Accepted.Recipients.Select(recipient => recipient.Agency).Except(own, StringComparer.Ordinal))
        {
            if (await systems.ActsForAsync(call.System, agency, cancellation))
            {
                all.Add(agency);
            }
        }

        return all;
    }
}

/// <summary>A packet in mailboxes of a system.</summary>
/// <param name="Deliveries">At those recipients for which the system fetches, at least one.</param>
internal sealed record ReceivedPacket(DocumentAccepted Accepted, IReadOnlyList<Aggregate<Delivery>> Deliveries);

using EGov.Exchange.Deliveries;
using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Documents;

/// <summary>Finds documents for those who may see them: senders and recipients.</summary>
internal sealed class DocumentDesk(
    AggregateStore<Document, DocumentEvent> documents, AggregateStore<Delivery, DeliveryEvent> deliveries, RecalledFiles recalled, DocumentPolicy policy)
{
    /// <summary>The document when the caller sent or receives it; to everybody else there is none.</summary>
    public async Task<Result<SeenDocument>> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (!IsId(id) || await documents.FindAsync(Document.AggregateId(id), cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(id);
        }

        var sent = await policy.IsSenderAsync(caller, found.State, cancellation);
        var receiving = await policy.ReceivingAsync(caller, found.State, cancellation);
        return sent || receiving.Count > 0 ? new SeenDocument(found, sent, receiving) : PlatformErrors.NotFound.With(id);
    }

    /// <summary>
    /// The same for who wants what the document holds, of which a recipient that gave it back has nothing; nor of what a request to give it back
    /// carries of it.
    /// </summary>
    public async Task<Result<SeenDocument>> OpenAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (!(await ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error))
        {
            return error;
        }

        if (seen.IsSender)
        {
            return seen;
        }

        foreach (var recipient in seen.Receiving)
        {
            if (await deliveries.FindAsync(Delivery.AggregateId(id, recipient), cancellation) is { State: { IsCancelled: false } })
            {
                return seen with { Withheld = await recalled.WithheldAsync(seen.State.Accepted, document => policy.ReceivingAsync(caller, document, cancellation), cancellation) };
            }
        }

        return ExchangeErrors.Cancelled.With(id);
    }

    /// <summary>Whether the text can be the axis's id of a document.</summary>
    public static bool IsId(string id) => Guid.TryParseExact(id, "N", out _) && id.All(static letter => !char.IsAsciiLetterUpper(letter));
}

/// <summary>A document and what its reader is to it.</summary>
/// <param name="IsSender">Whether they answer for the agency that sent it.</param>
/// <param name="Receiving">The registry ids of the recipients for which they answer.</param>
internal sealed record SeenDocument(Aggregate<Document> Aggregate, bool IsSender, IReadOnlyList<string> Receiving)
{
    public Document State => Aggregate.State;

    /// <summary>The numbers of those files that its reader gave back; the packet as a whole holds them.</summary>
    public IReadOnlyList<int> Withheld { get; init; } = [];

    /// <summary>Why the file may not be read, or null.</summary>
    public Error? RefuseFile(int index) => Withheld.Contains(index) ? ExchangeErrors.Cancelled.With(State.Accepted.Id) : null;

    /// <summary>Why the packet as a whole may not be read, or null.</summary>
    public Error? RefusePacket() => Withheld.Count > 0 ? ExchangeErrors.Cancelled.With(State.Accepted.Id) : null;
}

using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Deliveries;

/// <summary>
/// A request asks for all that a recipient has of a document, and the message that answers it names the document alone. So a clerk's answer for one
/// copy is the answer for all that were asked back by the same request.
/// </summary>
internal sealed class SharedAnswers(AggregateStore<Delivery, DeliveryEvent> deliveries, ExchangedDocuments exchanged, TimeProvider clock)
{
    /// <summary>Gives the answer for the other copies, where the message owed is one. May be repeated.</summary>
    /// <param name="answered">The copy for which the clerk gave it.</param>
    /// <param name="owed">The message.</param>
    /// <param name="message">The axis's id of the message; null where it cannot be sent.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task ShareAsync(Delivery answered, OwedMessage owed, string? message, CancellationToken cancellation)
    {
        if (owed.State is not (BusinessState.RecallAgreed or BusinessState.RecallRefused) || answered is not { Recall.Agreed: not null, Brief: { Head: { } head } brief })
        {
            return;
        }

        var name = DocumentName.Of(head);
        var named = await exchanged.SentAsync(brief.Sender, name, document => name.Fits(document.Accepted.Head!), cancellation);
        var copies = (await exchanged.WithVersionsAsync([.. named, .. await exchanged.AllVersionsAsync(answered.Document, cancellation)], cancellation))
            .Where(document => document.Accepted.Id != answered.Document && document.GoesTo(answered.Recipient.Agency))
            .Select(document => Delivery.AggregateId(document.Accepted.Id, answered.Recipient.Agency))
            .Distinct(StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            if (await deliveries.FindAsync(copy, cancellation) is null)
            {
                continue;
            }

            var shared = await deliveries.ChangeAsync(copy, null, state => state.ShareAnswer(answered, message, clock.GetUtcNow()), cancellation);
            if (!shared.Succeeded(out _, out var error))
            {
                throw new InvalidOperationException($"{copy} cannot take the answer: {error.DetailIn(Language.English)}");
            }
        }
    }
}

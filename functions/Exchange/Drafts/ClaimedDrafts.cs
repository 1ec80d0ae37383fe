using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Exchange.Drafts;

/// <summary>Says which outgoing documents were drawn up under claims.</summary>
internal sealed class ClaimedDrafts(AggregateStore<OutgoingDocument, DraftEvent> drafts) : IClaimedAggregates
{
    public string Kind => OutgoingDocument.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await drafts.FindAsync(OutgoingDocument.AggregateId(reserved.Id), cancellation) is not null;
}

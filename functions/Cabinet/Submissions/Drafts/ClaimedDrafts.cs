using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>Says which drafts were written under claims.</summary>
internal sealed class ClaimedDrafts(AggregateStore<DraftText, DraftEvent> drafts) : IClaimedAggregates
{
    public string Kind => DraftText.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await drafts.FindAsync(DraftText.AggregateId(reserved.Id), cancellation) is not null;
}

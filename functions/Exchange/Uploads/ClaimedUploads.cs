using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Exchange.Uploads;

/// <summary>Says which uploads were begun under claims.</summary>
internal sealed class ClaimedUploads(AggregateStore<Upload, UploadEvent> uploads) : IClaimedAggregates
{
    public string Kind => Upload.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await uploads.FindAsync(Upload.AggregateId(reserved.Id), cancellation) is not null;
}

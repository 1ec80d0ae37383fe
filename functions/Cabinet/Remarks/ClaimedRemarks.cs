using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Cabinet.Remarks;

/// <summary>Says which remarks were made under claims.</summary>
internal sealed class ClaimedRemarks(AggregateStore<Remark, RemarkEvent> remarks) : IClaimedAggregates
{
    public string Kind => Remark.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await remarks.FindAsync(Remark.AggregateId(reserved.Id), cancellation) is not null;
}

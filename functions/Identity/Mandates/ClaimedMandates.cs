using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Identity.Mandates;

/// <summary>Looks for the mandates that were granted under claims: they bear the reserved id.</summary>
internal sealed class ClaimedMandates(AggregateStore<Mandate, MandateEvent> mandates) : IClaimedAggregates
{
    public string Kind => Mandate.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await mandates.FindAsync(Mandate.AggregateId(reserved.Id), cancellation) is not null;
}

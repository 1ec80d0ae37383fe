using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Collections;

/// <summary>Opens what is due of a regime as soon as it is issued: what is asked once has no other moment.</summary>
internal sealed class RegimeFollower(RegimeCatalogue regimes, CollectionOpening opening, TimeProvider clock)
{
    private const string Prefix = "regime-";

    public async Task FollowAsync(EventNotice notice, CancellationToken cancellation)
    {
        if (notice.Aggregate.StartsWith(Prefix, StringComparison.Ordinal)
            && await regimes.FindAsync(notice.Aggregate[Prefix.Length..], clock.GetUtcNow().DateInVietnam(), cancellation) is { } regime)
        {
            await opening.OpenDueAsync(regime, cancellation);
        }
    }
}

using EGov.Platform.Claims;

namespace EGov.Reporting.Regimes;

/// <summary>Says which regimes were issued under claims. A claim's own word is the code that was chosen.</summary>
internal sealed class ClaimedRegimes(RegimeCatalogue regimes) : IClaimedAggregates
{
    public string Kind => IssuedRegime.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        reserved.Subject?.Within is not { } code || (await regimes.FindIssuedAsync(code, cancellation))?.State.Claim == reserved.Id;
}

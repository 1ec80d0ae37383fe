using EGov.Platform.Results;

namespace EGov.Reporting.Regimes;

/// <summary>A regime in a list.</summary>
/// <param name="Code">What it is known by.</param>
/// <param name="Name">The name of the report.</param>
/// <param name="Kind">Periodic, thematic or ad hoc.</param>
/// <param name="Issuer">The registry id of the agency that issued it.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; left out while there is none.</param>
/// <param name="Confirmed">Whether all of it was read in the text.</param>
/// <param name="Cycles">The codes of its cycles.</param>
/// <param name="Issued">Whether an agency issued it here; false for what law sets and ships.</param>
internal sealed record RegimeItem(
    string Code,
    Text Name,
    RegimeKind Kind,
    string Issuer,
    string Instrument,
    DateOnly From,
    DateOnly? To,
    bool Confirmed,
    IReadOnlyList<string> Cycles,
    bool Issued)
{
    public static RegimeItem Of(Regime regime, bool isIssued) => new(
        regime.Code,
        regime.Name,
        regime.Kind,
        regime.Issuer,
        regime.Instrument,
        regime.From,
        regime.To,
        regime.Confirmed,
        [.. regime.Cycles.Select(cycle => cycle.Code)],
        isIssued);

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForceOn(DateOnly day) => From <= day && (To is null || day <= To);
}

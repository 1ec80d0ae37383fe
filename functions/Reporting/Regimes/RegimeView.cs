using EGov.Platform.Access;
using EGov.Platform.Aggregates;

namespace EGov.Reporting.Regimes;

/// <summary>A regime as it is shown.</summary>
/// <param name="Regime">The version that was asked for.</param>
/// <param name="Versions">All its versions, oldest first.</param>
/// <param name="Issued">Whether an agency issued it here; false for what law sets and ships.</param>
/// <param name="EndReason">Why it was ended; left out when it was not.</param>
/// <param name="May">What the caller may do with it.</param>
/// <param name="Version">The version of what was issued, for <c>If-Match</c>; 0 for what ships.</param>
internal sealed record RegimeView(
    Regime Regime, IReadOnlyList<RegimeVersion> Versions, bool Issued, string? EndReason, IReadOnlyList<string> May, long Version)
{
    /// <summary>To end it.</summary>
    public const string End = "end";

    public static RegimeView Of(IReadOnlyList<Regime> versions, Regime shown, Aggregate<IssuedRegime>? issued, Caller caller) => new(
        shown,
        [.. versions.Select(version => new RegimeVersion(version.From, version.To, version.Instrument, version.Article, version.Confirmed))],
        issued is not null,
        issued?.State.EndReason,
        issued is { State.EndReason: null } && caller.Office == shown.Issuer ? [End] : [],
        issued?.Version ?? 0);
}

/// <summary>A version of a regime.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; left out while there is none.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="Article">Where in it.</param>
/// <param name="Confirmed">Whether all of it was read in the text.</param>
internal sealed record RegimeVersion(DateOnly From, DateOnly? To, string Instrument, string? Article, bool Confirmed);

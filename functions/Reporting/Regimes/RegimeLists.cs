using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Reporting.Regimes;

/// <summary>The regimes that agencies issued: all, by kind, and those of each agency.</summary>
internal sealed class RegimeLists : IProjection<IssuedRegime>
{
    public const string ProjectionName = "regime-lists";

    public string Name => ProjectionName;

    public string Kind => IssuedRegime.Kind;

    /// <summary>The partition of what is asked for; null asks for all.</summary>
    public static string PartitionOf(RegimeKind? kind, string? issuer) => (kind, issuer) switch
    {
        (null, null) => "regimes",
        ({ } one, null) => $"regimes-{NameOf(one)}",
        (null, { } agency) => $"regimes-of-{agency}",
        ({ } one, { } agency) => $"regimes-{NameOf(one)}-of-{agency}",
    };

    private static string NameOf(RegimeKind kind) => kind.ToString();

    public IssuedRegime? Fold(IssuedRegime? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<RegimeEvent>(happened) is { } known ? IssuedRegime.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(IssuedRegime state, long sequence)
    {
        var (regime, item) = (state.Content, RegimeItem.Of(state.Content, isIssued: true));
        RegimeKind?[] kinds = [null, regime.Kind];
        string?[] issuers = [null, regime.Issuer];
        return from kind in kinds
               from issuer in issuers
               select new ViewRow(
                   PartitionOf(kind, issuer), regime.Code, place => PlatformJson.Write(new RegimeRow(regime.Code, place, sequence, item)));
    }
}

/// <summary>A regime in a list, as it is stored.</summary>
internal sealed record RegimeRow(string Id, string PartitionKey, long Sequence, RegimeItem Regime);

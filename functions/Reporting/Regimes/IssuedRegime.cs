using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Regimes;

/// <summary>A regime that an agency issued (<c>ban hành chế độ báo cáo</c>). It is issued whole and has one version; another is another regime.</summary>
/// <param name="Content">The regime.</param>
/// <param name="Claim">The id that the request reserved.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="EndReason">Why it ended, when it was ended.</param>
internal sealed record IssuedRegime(Regime Content, string Claim, DateTimeOffset IssuedAt, string? EndReason = null) : IAggregateState<IssuedRegime, RegimeEvent>
{
    public static string Kind => "regime";

    public static string AggregateId(string code) => $"{Kind}-{code}";

    public static IssuedRegime Fold(IssuedRegime? state, RegimeEvent happened) => (state, happened) switch
    {
        (null, RegimeIssued issued) => new(issued.Regime, issued.Claim, issued.At),
        ({ } known, RegimeEnded ended) => known with { Content = known.Content with { To = ended.On }, EndReason = ended.Reason },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not come now."),
    };

    /// <summary>Gives it its last day; once more with the same day changes nothing. What was opened by it goes on to its end.</summary>
    public Result<IReadOnlyList<RegimeEvent>> End(DateOnly on, string reason, string by, DateTimeOffset now) =>
        EndReason is not null && Content.To == on ? Array.Empty<RegimeEvent>()
        : EndReason is not null || Content.To < now.DateInVietnam() ? ReportingErrors.RegimeHasEnded.With(Content.Code, Content.To!)
        : on < now.DateInVietnam() || on < Content.From || on > Content.To ? ReportingErrors.RegimeEndsTooEarly.With()
        : new RegimeEvent[] { new RegimeEnded(now, by, on, reason) };
}

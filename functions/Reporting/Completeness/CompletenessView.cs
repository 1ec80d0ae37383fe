using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Completeness;

/// <summary>How complete a collection is.</summary>
/// <param name="Levels">The counts of each level, lowest first.</param>
/// <param name="Items">The reports, soonest due first.</param>
/// <param name="Cursor">Where the list goes on; left out at its end.</param>
/// <param name="AsOf">When the latest event happened that is shown, to the second before.</param>
/// <param name="LagSeconds">How far behind the events it is.</param>
internal sealed record CompletenessView(
    IReadOnlyList<LevelView> Levels, IReadOnlyList<PunctualityView> Items, string? Cursor, DateTimeOffset? AsOf, decimal? LagSeconds);

/// <summary>The counts of a level.</summary>
/// <param name="Level">The level's code.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Expected">How many agencies report.</param>
/// <param name="Actual">How many of their reports stand as sent, or are open again after they were accepted.</param>
/// <param name="OnTime">How many of those were first sent within their time.</param>
/// <param name="Accepted">How many of those were accepted.</param>
/// <param name="Missing">How many were declared missing.</param>
/// <param name="Rate">Actual of expected, in percent; left out where none is expected.</param>
/// <param name="OnTimeRate">On time of expected, in percent.</param>
internal sealed record LevelView(
    string Level, Text Name, DateOnly Due, int Expected, int Actual, int OnTime, int Accepted, int Missing, decimal? Rate, decimal? OnTimeRate)
{
    public static LevelView Of(CollectionLevel level, LevelCount count) => new(
        level.Code,
        level.Name,
        level.Due,
        count.Expected,
        count.Actual,
        count.OnTime,
        count.Accepted,
        count.Missing,
        Punctuality.Rate(count.Actual, count.Expected),
        Punctuality.Rate(count.OnTime, count.Expected));
}

/// <summary>How an agency stands with its report.</summary>
/// <param name="Receiver">The registry id of who takes it.</param>
/// <param name="Due">Its last day.</param>
/// <param name="SubmittedAt">When it was first put before a leader.</param>
/// <param name="SentAt">When it was first sent.</param>
/// <param name="OnTime">Whether it has come and was in time; left out while it has not come.</param>
/// <param name="Late">Whether it was first sent after its last day.</param>
/// <param name="Returned">How often the receiver sent it back.</param>
/// <param name="Reopened">How often the receiver opened it again.</param>
/// <param name="Missing">Whether it was declared missing.</param>
/// <param name="Reminded">What its agency was told last.</param>
/// <param name="Locked">Whether its lock day has passed.</param>
/// <param name="Lifted">Whether that does not hold it: its receiver gave it back, and has not accepted it since.</param>
internal sealed record PunctualityView(
    string Agency,
    Text AgencyName,
    string Level,
    string Receiver,
    DateOnly Due,
    ReportStage Stage,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt,
    bool? OnTime,
    bool Late,
    int Returned,
    int Reopened,
    bool Missing,
    ReportReminder? Reminded,
    bool Locked,
    bool Lifted)
{
    public static PunctualityView Of(ReportSummary report) => new(
        report.Agency,
        report.AgencyName,
        report.Level,
        report.Receiver,
        report.Due,
        report.Stage,
        report.SubmittedAt?.InVietnam(),
        report.SentAt?.InVietnam(),
        report.AcceptedAt?.InVietnam(),
        report.HasCome() ? !report.IsLate() : null,
        report.IsLate(),
        report.Returns,
        report.Reopenings,
        report.Missing,
        report.Reminded,
        report.Locked,
        report.Lifted);
}

using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>
/// Keeps a report that sums others up in step with those: what one below has come to is noted in the one above, so that the approval of that and the
/// opening of one below are decided on one document.
/// </summary>
internal sealed class ReportChildren(AggregateStore<Report, ReportEvent> reports)
{
    private const int AtOnce = 16;

    /// <summary>Notes in the report above how this one stands; nothing to note while it is awaited.</summary>
    public async Task<Result<Report>> NoteAsync(Aggregate<Report> found, CancellationToken cancellation)
    {
        var report = found.State;
        ChildState? state = report.Stage is ReportStage.Accepted ? ChildState.Accepted : report.Missing is not null ? ChildState.Missing : null;
        return state is { } known && report.Upward
            ? (await reports.NoteAsync(AboveOf(report), above => above.NoteChild(report.Place.Agency, new(known, found.Version)), cancellation)).Select(_ => report)
            : report;
    }

    /// <summary>Has the report above let go of this one; refused when that one stands on it.</summary>
    public async Task<Result<Report>> LetGoAsync(Aggregate<Report> found, CancellationToken cancellation) => found.State.Upward
        ? (await reports.NoteAsync(AboveOf(found.State), above => above.LetGo(found.State.Place.Agency, found.Version), cancellation)).Select(_ => found.State)
        : found.State;

    /// <summary>Whether the report above stands on this one.</summary>
    public async Task<bool> HigherStandsAsync(Report report, CancellationToken cancellation) =>
        report.Upward && await reports.FindAsync(AboveOf(report), cancellation) is { State.IsSent: true };

    /// <summary>The reports below, in the order of the roster; those that are not opened yet are left out.</summary>
    public async Task<IReadOnlyList<Report>> BelowAsync(Collection collection, Report report, CancellationToken cancellation)
    {
        var found = new List<Report>();
        foreach (var some in collection.ChildrenOf(report.Place.Agency).Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(child => reports.FindAsync(report.Place.Of(child).AggregateId, cancellation)));
            found.AddRange(read.OfType<Aggregate<Report>>().Select(child => child.State));
        }

        return found;
    }

    /// <summary>What the accepted reports below come to, cell by cell.</summary>
    public static IReadOnlyDictionary<string, decimal> SumsOf(Regime regime, IReadOnlyList<Report> below)
    {
        var accepted = below.Where(report => report.Stage is ReportStage.Accepted).OrderBy(report => report.AcceptedAt).ToList();
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var element in regime.Elements)
        {
            foreach (var key in AcceptedReports.CategoriesOf(element).Select(category => ReportCell.KeyOf(element.Code, category)))
            {
                var values = accepted.Select(report => report.Cells.GetValueOrDefault(key)?.Value).OfType<decimal>().ToList();
                if (ReportTotals.Together(values, element.Aggregation) is { } sum)
                {
                    sums[key] = element.Aggregation is ElementAggregation.Average ? Math.Round(sum, element.Decimals, MidpointRounding.AwayFromZero) : sum;
                }
            }
        }

        return sums;
    }

    private static string AboveOf(Report report) => report.Place.Of(report.Receiver).AggregateId;
}

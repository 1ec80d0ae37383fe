using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Reporting.Completeness;

namespace EGov.Reporting.Reports;

/// <summary>
/// Reports as those see them who have to do with them: on the desks of their agency and of its receiver until they are done with, and by collection,
/// with level and receiver each as a list of its own, for who watches over the whole.
/// </summary>
internal sealed class ReportLists : IProjection<ReportSummary>
{
    public const string ProjectionName = "report-lists";

    public string Name => ProjectionName;

    public string Kind => Report.Kind;

    /// <summary>What waits for an agency.</summary>
    public static string DeskPartition(string agency) => $"desk-{agency}";

    public ReportSummary? Fold(ReportSummary? state, string aggregate, EventRecord happened) =>
        ReportSummary.Fold(state, EventTypes.FromRecord<ReportEvent>(happened));

    public IEnumerable<ViewRow> RowsOf(ReportSummary state, long sequence)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{state.Due:yyyyMMdd}-{state.Level}-{state.Agency}");
        foreach (var partition in CompletenessPlaces.Of(state))
        {
            yield return Row(partition, id, state, null, sequence);
        }

        foreach (var (agency, task) in DeskTasks.Of(state))
        {
            var what = task.ToString();
            yield return Row(DeskPartition(agency), $"{id}-{state.Regime}-{state.Period}-{what}", state, task, sequence);
        }
    }

    public IEnumerable<ViewShare> SharesOf(ReportSummary state) =>
        CompletenessPlaces.SumsOf(state).Select(partition => new ViewShare(partition, state.Level, Punctuality.AmountsOf(state)));

    private static ViewRow Row(string partition, string id, ReportSummary state, DeskTask? task, long sequence) =>
        new(partition, id, place => PlatformJson.Write(new ReportRow(id, place, sequence, task, state)));
}

/// <summary>A report in a list, as it is stored.</summary>
/// <param name="Task">On a desk: what waits.</param>
internal sealed record ReportRow(string Id, string PartitionKey, long Sequence, DeskTask? Task, ReportSummary Report);

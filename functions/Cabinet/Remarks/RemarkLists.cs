using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Remarks;

/// <summary>The remarks on each version of a draft in the order of its text, and those of all versions that are open.</summary>
internal sealed class RemarkLists : IProjection<Remark>
{
    public const string ProjectionName = "remark-lists";

    public string Name => ProjectionName;

    public string Kind => Remark.Kind;

    /// <summary>All remarks on a version.</summary>
    public static string VersionPartition(string submission, int draft) => string.Create(CultureInfo.InvariantCulture, $"remarks-{submission}-{draft}");

    /// <summary>The open remarks on all versions.</summary>
    public static string OpenPartition(string submission) => $"remarks-{submission}-open";

    public Remark? Fold(Remark? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<RemarkEvent>(happened) is { } known ? Remark.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Remark state, long sequence)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{state.Draft:D4}-{state.Paragraph:D4}-{state.Start:D6}-{state.Id}");
        yield return Row(VersionPartition(state.Submission, state.Draft), id, state, sequence);
        if (state.Settlement is null)
        {
            yield return Row(OpenPartition(state.Submission), id, state, sequence);
        }
    }

    private static ViewRow Row(string partition, string id, Remark state, long sequence) =>
        new(partition, id, place => PlatformJson.Write(new RemarkRow(id, place, sequence, state)));
}

/// <summary>A remark in a list, as it is stored.</summary>
internal sealed record RemarkRow(string Id, string PartitionKey, long Sequence, Remark Remark);

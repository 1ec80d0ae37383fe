using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Reporting.Imports;

/// <summary>The imports of each agency, newest first.</summary>
internal sealed class ImportLists : IProjection<Import>
{
    public const string ProjectionName = "import-lists";

    public string Name => ProjectionName;

    public string Kind => Import.Kind;

    /// <summary>All imports of an agency.</summary>
    public static string Partition(string agency) => $"imports-{agency}";

    public Import? Fold(Import? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<ImportEvent>(happened) is { } known ? Import.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Import state, long sequence)
    {
        var id = NewestFirst.IdOf(state.Received.At, state.Id);
        yield return new(Partition(state.Received.Agency), id, place => PlatformJson.Write(new ImportListRow(id, place, sequence, state)));
    }
}

/// <summary>An import in a list, as it is stored.</summary>
internal sealed record ImportListRow(string Id, string PartitionKey, long Sequence, Import Import);

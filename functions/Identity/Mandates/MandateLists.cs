using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Identity.Mandates;

/// <summary>Mandates by who gave them and by who got them, newest first.</summary>
internal sealed class MandateLists : IProjection<MandateEntry>
{
    public const string ProjectionName = "mandates";

    public string Name => ProjectionName;

    public string Kind => Mandate.Kind;

    public static string GivenPartition(string principal) => $"mandates-given-{principal}";

    public static string ReceivedPartition(string agent) => $"mandates-received-{agent}";

    public MandateEntry? Fold(MandateEntry? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<MandateEvent>(happened) is { } known
            ? new(aggregate[(Kind.Length + 1)..], Mandate.Fold(state?.Mandate, known))
            : state;

    public IEnumerable<ViewRow> RowsOf(MandateEntry state, long sequence)
    {
        var id = NewestFirst.IdOf(state.Mandate.GrantedAt, state.Id);
        string[] partitions = [GivenPartition(state.Mandate.Principal), ReceivedPartition(state.Mandate.Agent)];
        return partitions.Select(partition => new ViewRow(
            partition, id, place => PlatformJson.Write(new MandateRow(id, place, sequence, state))));
    }
}

/// <summary>A mandate with its id.</summary>
internal sealed record MandateEntry(string Id, Mandate Mandate);

/// <summary>A mandate in a list, as it is stored.</summary>
internal sealed record MandateRow(string Id, string PartitionKey, long Sequence, MandateEntry Entry);

using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Cabinet.PaperSessions;

/// <summary>The paper sessions of a body by year, the latest first.</summary>
internal sealed class PaperSessionLists : IProjection<PaperSession>
{
    public const string ProjectionName = "paper-session-lists";

    public string Name => ProjectionName;

    public string Kind => PaperSession.Kind;

    public static string PartitionOf(string body, int year) => string.Create(CultureInfo.InvariantCulture, $"papers-{body}-{year}");

    public PaperSession? Fold(PaperSession? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<PaperSessionEvent>(happened) is { } known ? PaperSession.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(PaperSession state, long sequence)
    {
        var id = NewestFirst.IdOf(VietnamTime.At(state.HeldOn, TimeOnly.MinValue), state.Id);
        return [new(PartitionOf(state.Body, state.HeldOn.Year), id, place => PlatformJson.Write(new PaperSessionRow(id, place, sequence, state)))];
    }
}

/// <summary>A paper session in a list, as it is stored.</summary>
internal sealed record PaperSessionRow(string Id, string PartitionKey, long Sequence, PaperSession Session);

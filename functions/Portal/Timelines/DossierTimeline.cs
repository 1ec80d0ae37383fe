using System.Text.Json;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Timelines;

/// <summary>
/// The timelines of dossiers: a partition per dossier, a row per event. What is published of an event is for everybody who sees the dossier; of
/// its private fields the reason and the note are for whom the event says (<see cref="ToldToAttribute"/>); the form stays in the dossier.
/// </summary>
internal sealed class DossierTimeline : IProjection<TimelineState>
{
    public const string ProjectionName = "timelines";

    private const string Reason = "reason";
    private const string Note = "note";
    private static readonly string[] ToldElsewhere = ["at", "by", "code", Reason, Note];

    public string Name => ProjectionName;

    public string Kind => Dossier.Kind;

    public static string Partition(string code) => $"timeline-{code}";

    public TimelineState Fold(TimelineState? state, string aggregate, EventRecord happened) => state ?? new(aggregate[(Kind.Length + 1)..]);

    public IEnumerable<ViewRow> RowsOf(TimelineState state, long sequence) => [];

    public IEnumerable<ViewRow> RowsOfEvents(TimelineState state, IReadOnlyList<EventRecord> fresh)
    {
        var partition = Partition(state.Code);
        foreach (var happened in fresh)
        {
            var id = EventJournal.IdOf(happened.Sequence);
            yield return new ViewRow(partition, id, place => PlatformJson.Write(new TimelineRow(id, place, happened.Sequence, EntryOf(happened))));
        }
    }

    private static TimelineEntry EntryOf(EventRecord happened)
    {
        var fields = happened.Data.EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var hidden = ToldElsewhere.Concat(happened.Private ?? []).ToHashSet(StringComparer.Ordinal);
        var what = EventTypes.PlainNameOf(happened.Type);
        var written = TextOf(fields.GetValueOrDefault(Reason)) ?? TextOf(fields.GetValueOrDefault(Note));
        var isTold = ToldToAttribute.Of(what) is Audience.Applicant;
        return new TimelineEntry(
            happened.Sequence,
            what,
            happened.Time.InVietnam(),
            TextOf(fields.GetValueOrDefault("by")) ?? string.Empty,
            fields.Where(field => !hidden.Contains(field.Key))
                .Select(field => (field.Key, Text: TextOf(field.Value)))
                .Where(field => field.Text is not null)
                .ToDictionary(field => field.Key, field => field.Text!, StringComparer.Ordinal),
            isTold ? written : null,
            isTold ? null : written);
    }

    /// <summary>A single value as text, a time as it is in Vietnam; null for what is no single value.</summary>
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Contains('T', StringComparison.Ordinal) && value.TryGetDateTimeOffset(out var time) =>
            JsonSerializer.SerializeToElement(time.InVietnam()).GetString(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}

/// <summary>What is remembered of a dossier.</summary>
internal sealed record TimelineState(string Code);

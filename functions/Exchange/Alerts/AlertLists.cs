using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Alerts;

/// <summary>The alerts that are open, newest first: all of them, and those of each agency.</summary>
internal sealed class AlertLists : IProjection<Alert>
{
    public const string ProjectionName = "alert-lists";

    public const string All = "alerts";

    public string Name => ProjectionName;

    public string Kind => Alert.AggregateKind;

    /// <summary>Those that concern an agency.</summary>
    public static string PartitionOf(string agency) => $"alerts-of-{agency}";

    public Alert? Fold(Alert? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<AlertEvent>(happened) is { } known ? Alert.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Alert state, long sequence)
    {
        if (state.ResolvedAt is not null)
        {
            yield break;
        }

        var name = AlertSubject.Of(state);
        var id = NewestFirst.IdOf(state.RaisedAt, name);
        foreach (var partition in state.Agency is { } agency ? [All, PartitionOf(agency)] : (string[])[All])
        {
            yield return new ViewRow(partition, id, place => PlatformJson.Write(new AlertRow(id, place, sequence, name, state)));
        }
    }
}

/// <summary>An alert in a list, as it is stored.</summary>
internal sealed record AlertRow(string Id, string PartitionKey, long Sequence, string Name, Alert Alert);

/// <summary>An alert as it is shown.</summary>
/// <param name="Id">Its name, by which it is acknowledged.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Agency">The registry id of the agency whom it concerns; left out where it concerns the axis alone.</param>
/// <param name="System">The system that it is about; left out where it is about none.</param>
/// <param name="Document">The document that it is about; left out where it is about none.</param>
/// <param name="Queue">The queue that it is about; left out where it is about none.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Detail">What is known of the cause.</param>
/// <param name="ToldAt">When it was said last.</param>
/// <param name="Rounds">How often it was said again.</param>
/// <param name="AcknowledgedAt">When somebody said that they look after it.</param>
/// <param name="AcknowledgedBy">Who that was.</param>
/// <param name="ResolvedAt">When it ended.</param>
/// <param name="Version">The number of the last change.</param>
internal sealed record AlertView(
    string Id,
    AlertKind Kind,
    string? Agency,
    string? System,
    string? Document,
    string? Queue,
    DateTimeOffset Since,
    string? Detail,
    DateTimeOffset ToldAt,
    int Rounds,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy,
    DateTimeOffset? ResolvedAt,
    long Version)
{
    public static AlertView Of(string name, Alert alert, long version) => new(
        name,
        alert.Kind,
        alert.Agency,
        alert.System,
        alert.Document,
        alert.Queue,
        alert.Since.InVietnam(),
        alert.Detail,
        alert.ToldAt.InVietnam(),
        alert.Rounds,
        alert.AcknowledgedAt?.InVietnam(),
        alert.AcknowledgedBy,
        alert.ResolvedAt?.InVietnam(),
        version);
}

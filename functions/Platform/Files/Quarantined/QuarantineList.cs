using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Quarantined;

/// <summary>The list of what is kept apart, newest first, by inverted time. It is as long as what is kept, so that one partition holds it.</summary>
public sealed class QuarantineList : IProjection<QuarantineEntry>
{
    /// <summary>The projection's name.</summary>
    public const string ProjectionName = "quarantine-list";

    /// <summary>The one list.</summary>
    public const string Partition = "quarantine";

    /// <inheritdoc/>
    public string Name => ProjectionName;

    /// <inheritdoc/>
    public string Kind => QuarantinedFile.Kind;

    /// <inheritdoc/>
    public QuarantineEntry? Fold(QuarantineEntry? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<QuarantineEvent>(happened) is { } known
            ? new(aggregate[(Kind.Length + 1)..], QuarantinedFile.Fold(state?.File, known))
            : state;

    /// <inheritdoc/>
    public IEnumerable<ViewRow> RowsOf(QuarantineEntry state, long sequence)
    {
        if (!state.File.IsOver)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - state.File.At.UtcTicks:D19}-{state.Id}");
            yield return new ViewRow(Partition, id, place => PlatformJson.Write(new QuarantineRow(id, place, sequence, state)));
        }
    }
}

/// <summary>A refused file with its id.</summary>
/// <param name="Id">The aggregate's id without its kind.</param>
/// <param name="File">What is known of it.</param>
public sealed record QuarantineEntry(string Id, QuarantinedFile File);

/// <summary>A refused file in the list, as it is stored.</summary>
/// <param name="Id">Its place.</param>
/// <param name="PartitionKey">The list.</param>
/// <param name="Sequence">The last event that it shows.</param>
/// <param name="Entry">The file.</param>
public sealed record QuarantineRow(string Id, string PartitionKey, long Sequence, QuarantineEntry Entry);

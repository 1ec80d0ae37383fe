using EGov.Portal.Dossiers;

namespace EGov.Portal.Timelines;

/// <summary>Something that happened to a dossier.</summary>
/// <param name="Sequence">Counted from 1 within the dossier.</param>
/// <param name="What">The event's name without its prefix and version: <c>accepted</c>.</param>
/// <param name="At">When, in Vietnam.</param>
/// <param name="By">Who: a caller's id, or <c>system</c>.</param>
/// <param name="Details">What else is known of it, by the names of the event's fields.</param>
/// <param name="Reason">The reason that the applicant is given.</param>
/// <param name="Note">What officials note for each other; officials alone see it.</param>
internal sealed record TimelineEntry(
    long Sequence, string What, DateTimeOffset At, string By, IReadOnlyDictionary<string, string> Details, string? Reason, string? Note)
{
    /// <summary>The entry as the caller sees it; null when it is not the caller's to see.</summary>
    /// <param name="inside">Whether the caller sees what officials settle among themselves.</param>
    public TimelineEntry? ShownTo(bool inside)
    {
        if (inside)
        {
            return this;
        }

        return ToldToAttribute.Of(What) is not Audience.Officials ? this with { Note = null } : null;
    }
}

/// <summary>A stretch of a dossier's timeline.</summary>
/// <param name="Items">What happened, in order.</param>
/// <param name="After">What to ask for next: the last sequence that the caller has now.</param>
internal sealed record TimelinePage(IReadOnlyList<TimelineEntry> Items, long After);

/// <summary>An entry as it is stored.</summary>
internal sealed record TimelineRow(string Id, string PartitionKey, long Sequence, TimelineEntry Entry);

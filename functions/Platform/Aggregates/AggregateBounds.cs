using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Aggregates;

/// <summary>
/// How large what is stored may become, in bytes as stored. An event under its bound always fits into one message, so the relay is never
/// held up by one that cannot be sent.
/// </summary>
public static class AggregateBounds
{
    /// <summary>The largest event.</summary>
    public const int Event = 64 * 1024;

    /// <summary>The largest document: the state with its pending events.</summary>
    public const int Document = 256 * 1024;

    /// <summary>So many pending events are carried without asking which of them are published.</summary>
    public const int PendingEventsCarried = 16;

    /// <summary>So many bytes of pending events are carried without asking which of them are published.</summary>
    public const int PendingBytesCarried = 64 * 1024;

    /// <summary>Whether so many events are carried that those which are published should be dropped.</summary>
    /// <param name="pending">The events.</param>
    /// <param name="size">Of the whole document, in bytes as stored.</param>
    internal static bool CarriesMuch(IReadOnlyList<EventRecord> pending, int size) =>
        pending.Count > PendingEventsCarried || (size > PendingBytesCarried && pending.Sum(SizeOf) > PendingBytesCarried);

    /// <summary>Why the document may not be stored; null when it may.</summary>
    /// <param name="pending">Its pending events.</param>
    /// <param name="content">The document as it would be stored.</param>
    /// <param name="added">How many of the pending events are new.</param>
    internal static Error? Refuse(IReadOnlyList<EventRecord> pending, ReadOnlySpan<byte> content, int added)
    {
        if (content.Length > Event && pending.TakeLast(added).Any(record => SizeOf(record) > Event))
        {
            return PlatformErrors.TooMuchData.With(Event);
        }

        if (content.Length <= Document)
        {
            return null;
        }

        // Without the events that wait for the relay it would fit: that passes.
        var waiting = pending.SkipLast(added).Sum(SizeOf);
        return content.Length - waiting <= Document ? PlatformErrors.TooMuchContention.With() : PlatformErrors.TooMuchData.With(Document);
    }

    private static int SizeOf(EventRecord record) => PlatformJson.Write(record).Length;
}

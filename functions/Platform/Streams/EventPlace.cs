namespace EGov.Platform.Streams;

/// <summary>Something that is streamed, at its place.</summary>
/// <param name="Sequence">The view's sequence; rises, and is what a stream resumes after.</param>
/// <param name="Name">The name of the server-sent event.</param>
/// <param name="Value">What is told.</param>
public sealed record Placed<T>(long Sequence, string Name, T Value);

/// <summary>Reads what comes after a sequence, in order; null when the caller may not read any more.</summary>
public delegate Task<IReadOnlyList<Placed<T>>?> ReadAfter<T>(long after, CancellationToken cancellation);

/// <summary>The places that a stream may have.</summary>
internal static class EventPlace
{
    /// <summary>As many digits as the ids of events have.</summary>
    internal const long Highest = 999_999_999_998;
}

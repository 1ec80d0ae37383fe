using System.Globalization;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Streams;

/// <summary>From where a caller follows something, and how.</summary>
/// <param name="After">The last sequence that the caller has; 0 for all.</param>
/// <param name="Wait">How long a list without news may wait for some.</param>
/// <param name="IsStream">Whether a stream of server-sent events is wanted, else a list.</param>
public sealed record StreamRequest(long After, TimeSpan Wait, bool IsStream)
{
    /// <summary>The content type of server-sent events.</summary>
    public const string EventStreamType = "text/event-stream";

    private const string LastEventId = "Last-Event-ID";

    /// <summary>Reads <c>Accept</c>, <c>Last-Event-ID</c>, <c>after</c> and <c>wait</c>. A resumed stream goes on at its last event.</summary>
    public static Result<StreamRequest> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isStream = request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(EventStreamType, StringComparison.OrdinalIgnoreCase));
        var place = isStream && request.Headers[LastEventId].ToString() is { Length: > 0 } last ? last : request.Query["after"].ToString();
        return TryNumber(place, EventPlace.Highest, out var after) && TryNumber(request.Query["wait"].ToString(), Limits.LongPollSeconds, out var wait)
            ? new StreamRequest(after, TimeSpan.FromSeconds(wait), isStream)
            : PlatformErrors.InvalidPlace.With(Limits.LongPollSeconds);
    }

    private static bool TryNumber(string text, long highest, out long number)
    {
        number = 0;
        return text.Length == 0 || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= highest);
    }
}

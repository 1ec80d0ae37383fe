using System.Globalization;
using System.Text;

namespace EGov.Platform.Events;

/// <summary>
/// Sorts aggregates into 256 sessions, so that one aggregate's messages stay in order and the broker keeps few sessions.
/// </summary>
public static class SessionBucket
{
    /// <summary>How many sessions there are.</summary>
    public const int Count = 256;

    /// <summary>The session of an aggregate: FNV-1a over its UTF-8 id, the same on every machine and in every release.</summary>
    public static string Of(string aggregate)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(aggregate))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return ((hash ^ (hash >> 16)) % Count).ToString("x2", CultureInfo.InvariantCulture);
    }
}

using System.Globalization;

namespace EGov.Platform.Storage;

/// <summary>Ids of documents in lists that begin with the latest.</summary>
public static class NewestFirst
{
    /// <summary>An id whose ordinal order is the order of time turned round; at the same time, that of the names.</summary>
    /// <param name="at">The time.</param>
    /// <param name="name">What tells it from others of the same time.</param>
    public static string IdOf(DateTimeOffset at, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-{name}");
}

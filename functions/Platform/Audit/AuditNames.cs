using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Where the audit trail keeps what.</summary>
internal static class AuditNames
{
    private const long Highest = 9_999_999_999;

    /// <summary>Longer than any name that the product gives; a longer one stands by its hash.</summary>
    internal const int LongestName = 255;

    /// <summary>The partition of the seals of days.</summary>
    internal const string Days = "days";

    /// <summary>The partition of the signatures over the seals of days.</summary>
    internal const string Signatures = "day-signatures";

    /// <summary>The document that names the first day of the trail.</summary>
    internal const string FirstDay = "first";

    /// <summary>The shards.</summary>
    internal static IReadOnlyList<string> Shards { get; } =
        [.. Enumerable.Range(0, 16).Select(number => number.ToString("x", CultureInfo.InvariantCulture))];

    /// <summary>The shard of everything about one target.</summary>
    internal static string ShardOf(string target) => SessionBucket.Of(target)[1..];

    /// <summary>Where entries wait for the sealer.</summary>
    internal static string InboxOf(string shard) => $"inbox-{shard}";

    /// <summary>The chain of a shard and a day.</summary>
    internal static string ChainOf(DateOnly day, string shard) => $"audit-{Text(day)}-{shard}";

    /// <summary>The day, as it is written here, and the shard of a chain.</summary>
    internal static (string Day, string Shard) PlaceOf(string chain) => chain.Split('-') is [_, var day, var shard]
        ? (day, shard)
        : throw new ArgumentException($"'{chain}' is no chain of the audit trail.", nameof(chain));

    /// <summary>The list of a day's entries about a target.</summary>
    internal static string TargetOf(DateOnly day, string target) => $"target-{Text(day)}-{NameOf(target)}";

    /// <summary>The list of a day's entries of an actor.</summary>
    internal static string ActorOf(DateOnly day, string actor) => $"actor-{Text(day)}-{NameOf(actor)}";

    /// <summary>The lists that an entry is in, and its id there: newest first.</summary>
    internal static (IReadOnlyList<string> Partitions, string Id) ListsOf(AuditEntry entry)
    {
        var day = entry.At.DateInVietnam();
        return ([TargetOf(day, entry.Target), ActorOf(day, entry.Actor.Id)], NewestFirst.IdOf(entry.At, entry.Id));
    }

    /// <summary>The id of the block that begins with the sequence: the latest block comes first.</summary>
    internal static string BlockOf(long first) => (Highest - first).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>A target as part of a partition key: what a caller wrote into a path need not be a name that a store takes.</summary>
    private static string NameOf(string text) =>
        text.Length <= LongestName && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '@')
            ? text
            : $"sha256-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    /// <summary>The day that the text of a seal's id names, or null.</summary>
    internal static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The days from one to another, both included; none when they are the wrong way round.</summary>
    internal static IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.DayNumber, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(DateOnly.FromDayNumber);

    internal static string Text(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}

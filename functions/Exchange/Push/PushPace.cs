using System.Security.Cryptography;
using System.Text;

namespace EGov.Exchange.Push;

/// <summary>
/// How long is waited after each failure: a second, doubled each time up to a quarter of an hour, up to a fifth less of it by chance, so that systems
/// that failed together are not all tried together. The chance follows from the name and the number, so that it is the same when it is asked again.
/// </summary>
internal static class PushPace
{
    /// <summary>Nobody is left alone for longer because of their own failures.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Nor for longer than this because they ask for it.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private const int Doublings = 10;
    private const int Parts = 1000;

    /// <summary>The wait.</summary>
    /// <param name="failures">How often it failed in a row, counted from 1.</param>
    /// <param name="name">Who failed.</param>
    /// <param name="asked">How long the system wants to be left alone; null where it said nothing.</param>
    public static TimeSpan After(int failures, string name, TimeSpan? asked)
    {
        var whole = failures > Doublings ? Longest : TimeSpan.FromSeconds(1 << (failures - 1));
        var chance = SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {failures}"))[0] * (Parts / 5) / byte.MaxValue;
        var wait = (whole < Longest ? whole : Longest) / Parts * (Parts - chance);
        var least = asked < LongestAsked ? asked : asked is null ? null : LongestAsked;
        return least > wait ? least.Value : wait;
    }
}

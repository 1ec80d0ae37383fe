using System.Globalization;

namespace EGov.Identity.Provider.Protocol;

/// <summary>The levels of authentication (Decree 69/2024/NĐ-CP) as the protocol names them (<c>acr</c>).</summary>
internal static class Levels
{
    /// <summary>All names, from the lowest.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(1, 4).Select(NameOf)];

    public static string NameOf(int level) => string.Create(CultureInfo.InvariantCulture, $"LoA{level}");

    /// <summary>The lowest of those that a client takes; those that are none of ours count for nothing, as the protocol wants it.</summary>
    public static int LowestOf(IReadOnlyList<string> names) => names
        .Select(name => All.ToList().IndexOf(name) + 1)
        .Where(level => level > 0)
        .DefaultIfEmpty(1)
        .Min();
}

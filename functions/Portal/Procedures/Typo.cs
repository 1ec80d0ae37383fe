namespace EGov.Portal.Procedures;

/// <summary>Tells a slip of the finger.</summary>
internal static class Typo
{
    /// <summary>Whether one letter left out, added, changed or swapped with its neighbour makes one word the other.</summary>
    public static bool IsOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return (one.Length, other.Length) switch
        {
            (1, 1) or (0, 1) or (1, 0) => true,
            (2, 2) => one[0] == other[1] && one[1] == other[0],
            _ => false,
        };
    }
}

using System.Collections.Frozen;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>
/// How notations name an agency that has not said how: by the first letters of its name without its place, as agencies do: <c>Bộ Nội vụ</c> is
/// <c>BNV</c>, a people's committee of whatever level <c>UBND</c>.
/// </summary>
internal static class AgencyAbbreviation
{
    private static readonly (string Words, string Abbreviation)[] Usual = [("ủy ban nhân dân", "UBND"), ("hội đồng nhân dân", "HĐND")];

    private static readonly FrozenSet<string> Joining = new[] { "và", "của", "về" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Places =
        [" tỉnh ", " thành phố ", " quận ", " huyện ", " thị xã ", " xã ", " phường ", " thị trấn ", " đặc khu "];

    /// <summary>The abbreviation of an agency's name in Vietnamese.</summary>
    public static string Of(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        var end = Places.Select(place => lower.IndexOf(place, StringComparison.Ordinal)).Where(found => found > 0).DefaultIfEmpty(lower.Length).Min();
        lower = lower[..end];
        foreach (var (words, abbreviation) in Usual)
        {
            if (lower.StartsWith(words, StringComparison.Ordinal))
            {
                return abbreviation;
            }
        }

        var letters = lower.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetterOrDigit(word[0]) && !Joining.Contains(word))
            .Select(word => char.ToUpperInvariant(word[0]))
            .Take(Notations.LongestPart);
        return string.Concat(letters) is { Length: > 0 } initials ? initials : "CQ";
    }
}

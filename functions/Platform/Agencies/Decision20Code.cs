using System.Globalization;

namespace EGov.Platform.Agencies;

/// <summary>
/// An agency's code under Decision 20/2020/QĐ-TTg: at most 35 characters, groups with the highest level first, <c>H29.12.5</c>; or the
/// registration code of an enterprise, ten digits and three more for a branch (articles 4 to 7).
/// </summary>
public sealed record Decision20Code
{
    private const int Longest = 35;

    internal Decision20Code(IReadOnlyList<string> groups) => Groups = groups;

    /// <summary>The groups, highest level first.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Whether it is an enterprise's registration code.</summary>
    public bool IsEnterprise => !IsLevel1(Groups[0]);

    /// <summary>The code, or null when the text is none.</summary>
    public static Decision20Code? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var groups = text.Split('.');
        var valid = IsLevel1(groups[0])
            ? groups.All(group => group.Length > 0 && group.All(IsGroupLetter))
            : groups.Length == 1 && text.Length is 10 or 13 && text.All(char.IsAsciiDigit);
        return valid ? new Decision20Code(groups) : null;
    }

    /// <summary>The same body in the older scheme, or null where that has no room for it.</summary>
    public Qcvn102Code? ToQcvn102()
    {
        if (IsEnterprise || Groups.Count > 4)
        {
            return null;
        }

        var numbers = new int[3];
        for (var level = 1; level < Groups.Count; level++)
        {
            var widest = level == 3 ? 3 : 2;
            if (Groups[level].Length > widest || !int.TryParse(Groups[level], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[level - 1]))
            {
                return null;
            }
        }

        // A lowest group of zeros names nobody in the older scheme.
        return Groups.Count > 1 && numbers[Groups.Count - 2] == 0 ? null : new Qcvn102Code(Groups[0], numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>As it is written: <c>H29.12.5</c>.</summary>
    public override string ToString() => string.Join('.', Groups);

    /// <summary>Whether both name the same groups.</summary>
    public bool Equals(Decision20Code? other) => other is not null && Groups.SequenceEqual(other.Groups, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>A letter from A to Y and two digits.</summary>
    internal static bool IsLevel1(string group) =>
        group.Length == 3 && group[0] is >= 'A' and <= 'Y' && char.IsAsciiDigit(group[1]) && char.IsAsciiDigit(group[2]);

    private static bool IsGroupLetter(char letter) => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter);
}

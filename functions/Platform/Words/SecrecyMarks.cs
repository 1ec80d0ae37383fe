using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EGov.Platform.Words;

/// <summary>
/// Knows the marks of state secrets (<c>độ mật</c>: <c>MẬT, TỐI MẬT, TUYỆT MẬT</c>) in what people write, so that a system that is not for secrets
/// can refuse them.
/// </summary>
public static partial class SecrecyMarks
{
    private static readonly string[] Marks = ["TUYỆT MẬT", "TỐI MẬT", "MẬT", "TUYET MAT", "TOI MAT"];

    /// <summary>What may stand before a mark and say that it is one.</summary>
    private static readonly string[] Leads = ["ĐỘ MẬT", "MỨC ĐỘ MẬT", "MỨC MẬT", "DO MAT", "TÀI LIỆU"];

    /// <summary>
    /// Whether a text is the mark, or begins with it as a stamp does: apart from what follows. "MẬT: ...", "(TỐI MẬT) ...", "Độ mật: Tối mật. ..." and
    /// "TUYỆT MẬT V/v ..." are, and so is a label with the mark wherever it stands: "... Độ mật: Tối mật"; "Mật ong", "MẬT ĐỘ DÂN SỐ" are words of the subject.
    /// </summary>
    /// <param name="text">A subject, a title or another text of one line.</param>
    public static bool IsStamped(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seen = AsSeen(text);
        if (Labelled().IsMatch(seen))
        {
            return true;
        }

        var bare = Unwrapped(seen);
        if (Leads.FirstOrDefault(lead => bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            bare = Unwrapped(bare[found.Length..].TrimStart(' ', ':', ']', ')'));
        }

        return Array.Exists(Marks, mark => bare.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && StandsApart(mark, bare));
    }

    /// <summary>
    /// Whether a group of a notation is the mark: <c>MẬT-VPCP</c>, <c>KH-TỐI MẬT</c>. An agency's abbreviation has no such tone; without it
    /// <c>MAT</c> alone may be one.
    /// </summary>
    /// <param name="notation">What follows the number of a document (<c>ký hiệu</c>).</param>
    public static bool IsInNotation(string notation)
    {
        ArgumentNullException.ThrowIfNull(notation);
        var groups = string.Concat(AsSeen(notation).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var spaced = $" {string.Join(' ', groups)} ";
        return Array.Exists(Marks, mark =>
            spaced.Contains($" {mark} ", StringComparison.Ordinal) || groups.Contains(mark.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The text as it looks: without what is not seen, one space for any white space, letters in one piece.</summary>
    /// <param name="text">The text.</param>
    public static string AsSeen(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seen = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(letter))
            {
                seen.Append(seen.Length > 0 && seen[^1] == ' ' ? string.Empty : " ");
            }
            else if (Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                seen.Append(letter.ToString());
            }
        }

        return VietnameseComposition.Composed(seen.ToString());
    }

    /// <summary>A label says what it is wherever it stands, and whatever follows.</summary>
    [GeneratedRegex(@"(ĐỘ|MỨC|DO) M[ẬA]T[\])]? ?: ?[\[(\""“*]?(TUYỆT MẬT|TỐI MẬT|MẬT|TUYET MAT|TOI MAT)(?! ?(ĐỘ|ONG)\b)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    private static bool StandsApart(string mark, string bare)
    {
        var after = bare[mark.Length..];
        var next = after.TrimStart();
        return next.Length == 0
            || ":.;,)]}|-–—/\"”*".Contains(next[0], StringComparison.Ordinal)
            || next.StartsWith("V/v", StringComparison.OrdinalIgnoreCase)
            || (mark.Contains(' ', StringComparison.Ordinal) && after[0] == ' ' && bare.StartsWith(mark, StringComparison.Ordinal));
    }

    private static string Unwrapped(string text) => text.TrimStart('(', '[', '{', '<', '"', '“', ' ', '*', '-', '–', '—');
}

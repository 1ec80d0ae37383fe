using System.Globalization;
using System.Text;
using EGov.Exchange.Errors;
using EGov.Platform.Words;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>
/// Finds documents that are marked as state secrets (<c>độ mật</c>: <c>MẬT, TỐI MẬT, TUYỆT MẬT</c>), which must not go over the axis (Decision
/// 28/2018/QĐ-TTg, article 1.2). The standard has no element for it: senders add one, write the stamp before the subject, or put it
/// into the notation.
/// </summary>
internal static class SecrecyMarks
{
    private static readonly string[] Marks = ["TUYỆT MẬT", "TỐI MẬT", "MẬT", "TUYET MAT", "TOI MAT"];

    /// <summary>What may stand before a mark and say that it is one.</summary>
    private static readonly string[] Leads = ["ĐỘ MẬT", "MỨC ĐỘ MẬT", "MỨC MẬT", "DO MAT", "TÀI LIỆU"];

    private static readonly string[] Plain = ["", "0", "THƯỜNG", "THUONG", "KHÔNG", "KHONG", "KHÔNG MẬT", "KHONG MAT", "NONE", "NORMAL", "FALSE"];
    private static readonly string[] Foreign = ["SECRET", "TOP SECRET", "CONFIDENTIAL"];

    private static readonly HashSet<string> SecurityNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "SecurityLevel", "Security", "SecretLevel", "Secret", "Secrecy", "SecrecyLevel", "Confidentiality", "Confidential", "ConfidentialityLevel", "DoMat", "MucDoMat",
    };

    private static readonly string[] Stamped = ["Subject", "Content", "SphereOfPromulgation"];

    private const string Notation = "CodeNotation";

    public static void Check(PacketElement root, ReadingNotes notes)
    {
        var open = new Stack<PacketElement>([root]);
        while (open.TryPop(out var element))
        {
            if (SecurityNames.Contains(element.Name))
            {
                CheckLevel(element, notes);
            }
            else if ((Stamped.Contains(element.Name) && IsStamped(element.Text)) || (element.Name == Notation && IsInNotation(element.Text)))
            {
                notes.Refuse(ExchangeErrors.StateSecret, element);
            }

            foreach (var child in element.Children)
            {
                open.Push(child);
            }
        }
    }

    /// <summary>
    /// Whether a text is the mark, or begins with it as a stamp does: apart from what follows. "MẬT: ...", "(TỐI MẬT) ...", "Độ mật: Tối mật. ..." and
    /// "TUYỆT MẬT V/v ..." are; "Mật ong", "MẬT ĐỘ DÂN SỐ" are words of the subject.
    /// </summary>
    public static bool IsStamped(string text)
    {
        var bare = Unwrapped(Folded(text));
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
    public static bool IsInNotation(string notation)
    {
        var groups = string.Concat(Folded(notation).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var spaced = $" {string.Join(' ', groups)} ";
        return Array.Exists(Marks, mark =>
            spaced.Contains($" {mark} ", StringComparison.Ordinal) || groups.Contains(mark.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparer.Ordinal));
    }

    private static bool StandsApart(string mark, string bare)
    {
        var after = bare[mark.Length..];
        var next = after.TrimStart();
        return next.Length == 0
            || ":.;,)]}|-–—/\"”*".Contains(next[0], StringComparison.Ordinal)
            || next.StartsWith("V/v", StringComparison.OrdinalIgnoreCase)
            || (mark.Contains(' ', StringComparison.Ordinal) && after[0] == ' ' && bare.StartsWith(mark, StringComparison.Ordinal));
    }

    /// <summary>The text as it looks: without what is not seen, one space for any white space, letters in one piece.</summary>
    private static string Folded(string text)
    {
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

    private static string Unwrapped(string text) => text.TrimStart('(', '[', '{', '<', '"', '“', ' ', '*', '-', '–', '—');

    private static void CheckLevel(PacketElement element, ReadingNotes notes)
    {
        var level = Folded(element.Text).Trim().ToUpperInvariant();
        if (IsStamped(level) || level == "MAT" || Foreign.Contains(level))
        {
            notes.Refuse(ExchangeErrors.StateSecret, element);
        }
        else if (!Plain.Contains(level))
        {
            notes.Warn(PacketWarnings.SecurityNotUnderstood, element, element.Text);
        }
    }
}

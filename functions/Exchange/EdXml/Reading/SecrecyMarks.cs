using EGov.Exchange.Errors;
using EGov.Platform.Words;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>
/// Finds documents that are marked as state secrets (<c>độ mật</c>: <c>MẬT, TỐI MẬT, TUYỆT MẬT</c>), which must not go over the axis (Decision
/// 28/2018/QĐ-TTg, article 1.2). The standard has no element for it: senders add one, or write the stamp before the subject.
/// </summary>
internal static class SecrecyMarks
{
    private static readonly string[] Marks = ["TUYỆT MẬT", "TỐI MẬT", "MẬT", "TUYET MAT", "TOI MAT"];
    private static readonly string[] Plain = ["", "0", "THƯỜNG", "THUONG", "KHÔNG", "KHONG", "KHÔNG MẬT", "KHONG MAT", "NONE", "NORMAL", "FALSE"];
    private static readonly string[] Foreign = ["SECRET", "TOP SECRET", "CONFIDENTIAL"];

    private static readonly HashSet<string> SecurityNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "SecurityLevel", "Security", "SecretLevel", "Secret", "Secrecy", "SecrecyLevel", "Confidentiality", "Confidential", "ConfidentialityLevel", "DoMat", "MucDoMat",
    };

    private static readonly string[] Stamped = ["Subject", "Content", "SphereOfPromulgation"];

    public static void Check(PacketElement root, ReadingNotes notes)
    {
        var open = new Stack<PacketElement>([root]);
        while (open.TryPop(out var element))
        {
            if (SecurityNames.Contains(element.Name))
            {
                CheckLevel(element, notes);
            }
            else if (Stamped.Contains(element.Name) && IsStamped(element.Text))
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
    /// Whether a text is the mark, or begins with it as a stamp does: apart from what follows. "MẬT: ...", "(TỐI MẬT) ..." and "TUYỆT MẬT V/v ..."
    /// are; "Mật ong", "MẬT ĐỘ DÂN SỐ" are words of the subject.
    /// </summary>
    public static bool IsStamped(string text)
    {
        var bare = VietnameseComposition.Composed(text).TrimStart('(', '[', '{', '"', '“', ' ', '*', '-');
        foreach (var mark in Marks)
        {
            if (!bare.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var after = bare[mark.Length..];
            var next = after.TrimStart();
            if (next.Length == 0 || ":.;,)]}|-–—/\"”*".Contains(next[0], StringComparison.Ordinal) || next.StartsWith("V/v", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (mark.Contains(' ', StringComparison.Ordinal) && char.IsWhiteSpace(after[0]) && bare.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckLevel(PacketElement element, ReadingNotes notes)
    {
        var level = VietnameseComposition.Composed(element.Text).ToUpperInvariant();
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

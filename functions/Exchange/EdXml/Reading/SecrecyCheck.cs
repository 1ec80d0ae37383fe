using EGov.Exchange.Errors;
using EGov.Platform.Words;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>
/// Finds packets that are marked as state secrets (<see cref="SecrecyMarks"/>), which must not go over the axis (Decision 28/2018/QĐ-TTg, article
/// 1.2). The standard has no element for it: senders add one, write the stamp before the subject, or put it into the notation.
/// </summary>
internal static class SecrecyCheck
{
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
            else if ((Stamped.Contains(element.Name) && SecrecyMarks.IsStamped(element.Text))
                || (element.Name == Notation && SecrecyMarks.IsInNotation(element.Text)))
            {
                notes.Refuse(ExchangeErrors.StateSecret, element);
            }

            foreach (var child in element.Children)
            {
                open.Push(child);
            }
        }
    }

    private static void CheckLevel(PacketElement element, ReadingNotes notes)
    {
        var level = SecrecyMarks.AsSeen(element.Text).Trim().ToUpperInvariant();
        if (SecrecyMarks.IsStamped(level) || level == "MAT" || Foreign.Contains(level))
        {
            notes.Refuse(ExchangeErrors.StateSecret, element);
        }
        else if (!Plain.Contains(level))
        {
            notes.Warn(PacketWarnings.SecurityNotUnderstood, element, element.Text);
        }
    }
}

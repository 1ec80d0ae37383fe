using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Finds subjects and names that read otherwise than they are, so that the recipient is told.</summary>
internal static class HiddenText
{
    private static readonly string[] Shown = ["Subject", "AttachmentName", "OrganName", "OrganizationInCharge", "FullName", "Staff", "TypeName"];

    public static void Check(PacketElement root, ReadingNotes notes)
    {
        var open = new Stack<PacketElement>([root]);
        while (open.TryPop(out var element))
        {
            if (Shown.Contains(element.Name) && HiddenCharacters.AreIn(element.Text))
            {
                notes.Warn(PacketWarnings.HiddenCharacters, element);
            }

            foreach (var child in element.Children)
            {
                open.Push(child);
            }
        }
    }
}

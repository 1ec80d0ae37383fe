using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Files;

namespace EGov.Exchange.Sending;

/// <summary>A packet that was taken apart and read.</summary>
/// <param name="Split">Where what was.</param>
/// <param name="Message">What it says.</param>
/// <param name="Raw">As it came.</param>
/// <param name="Files">Its files, decoded, in the order of the packet.</param>
internal sealed record ReadPacket(SplitPacket Split, EdXmlMessage Message, ContentSpool Raw, IReadOnlyList<ContentSpool> Files)
{
    /// <summary>So many notes of one packet are kept: what is beyond repeats.</summary>
    private const int MostNotes = 40;

    /// <summary>What was tolerated while it was read.</summary>
    public IEnumerable<PacketNote> NotesOf() =>
        Message.Warnings.Take(MostNotes).Select(warning => new PacketNote(warning.Code, warning.ToText()));
}

using System.Text;
using EGov.Exchange.EdXml.Packets;

namespace EGov.Exchange.EdXml;

/// <summary>Puts a packet that was split together again.</summary>
internal static class PacketAssembly
{
    /// <summary>
    /// The bytes of the packet as it came, in a forward-only stream that is read asynchronously. Reading fails with
    /// <see cref="InvalidDataException"/> when a content is not the one that was split off.
    /// </summary>
    /// <param name="template">The template of the packet.</param>
    /// <param name="slots">Its attachments.</param>
    /// <param name="attachment">Opens the decoded content of the attachment with the number, from 0; closed when it has been read.</param>
    public static Stream OpenRead(ReadOnlyMemory<byte> template, IReadOnlyList<AttachmentSlot> slots, Func<int, Stream> attachment) =>
        new AssembledPacket(PartsOf(template, slots, attachment));

    /// <summary>
    /// The packet with one more stop after the last one of its way. An XML signature over the whole packet no longer holds then, and no axis of
    /// this standard keeps it.
    /// </summary>
    /// <param name="packet">The packet, which must have a <see cref="SplitPacket.Trace"/>.</param>
    /// <param name="stop">The stop.</param>
    /// <param name="attachment">Opens the decoded content of the attachment with the number, from 0; closed when it has been read.</param>
    /// <exception cref="ArgumentException">The packet has no list of stops.</exception>
    public static Stream OpenReadWithStop(SplitPacket packet, TraceHeader stop, Func<int, Stream> attachment) =>
        OpenReadWithStop(packet.Template, packet.Slots, packet.Trace ?? throw new ArgumentException("The packet has no list of stops.", nameof(packet)), stop, attachment);

    /// <inheritdoc cref="OpenReadWithStop(SplitPacket, TraceHeader, Func{int, Stream})"/>
    public static Stream OpenReadWithStop(
        ReadOnlyMemory<byte> template, IReadOnlyList<AttachmentSlot> slots, TracePlace place, TraceHeader stop, Func<int, Stream> attachment)
    {
        var moved = new List<AttachmentSlot>(slots.Count);
        var added = Encoding.UTF8.GetBytes(StopText.Of(stop, place));
        byte[] longer = [.. template.Span[..place.Offset], .. added, .. template.Span[place.Offset..]];
        foreach (var slot in slots)
        {
            moved.Add(slot.Offset < place.Offset ? slot : slot with { Offset = slot.Offset + added.Length });
        }

        return OpenRead(longer, moved, attachment);
    }

    private static IEnumerable<PacketPart> PartsOf(ReadOnlyMemory<byte> template, IReadOnlyList<AttachmentSlot> slots, Func<int, Stream> attachment)
    {
        var from = 0;
        for (var index = 0; index < slots.Count; index++)
        {
            var number = index;
            yield return new(template[from..slots[index].Offset], null, null);
            yield return new(default, slots[index], () => attachment(number));
            from = slots[index].Offset;
        }

        yield return new(template[from..], null, null);
    }
}

/// <summary>Bytes of the template, or the text of an attachment.</summary>
internal sealed record PacketPart(ReadOnlyMemory<byte> Bytes, AttachmentSlot? Slot, Func<Stream>? Open);

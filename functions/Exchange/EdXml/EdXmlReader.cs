using EGov.Exchange.EdXml.Reading;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml;

/// <summary>
/// Reads what a packet says (QCVN 102:2016/BTTTT as it is used), whatever the order of elements and the prefixes. What senders are known to write
/// wrongly is taken with a warning; a packet is refused where its meaning or its safety is in doubt.
/// </summary>
internal static class EdXmlReader
{
    /// <summary>The message, or why it is refused: with the number and the path of the element.</summary>
    /// <param name="packet">The packet as <see cref="PacketSplitter"/> took it apart; its warnings come first in those of the message.</param>
    /// <param name="today">The day in Viet Nam: a document cannot be issued after it.</param>
    /// <param name="limits">How large the packet and its parts may be.</param>
    public static Result<EdXmlMessage> Read(SplitPacket packet, DateOnly today, PacketLimits? limits = null) =>
        Read(packet.Template, packet.Slots, today, limits).Select(message => message with { Warnings = [.. packet.Warnings, .. message.Warnings] });

    /// <inheritdoc cref="Read(SplitPacket, DateOnly, PacketLimits?)"/>
    public static Result<EdXmlMessage> Read(ReadOnlyMemory<byte> template, IReadOnlyList<AttachmentSlot> slots, DateOnly today, PacketLimits? limits = null)
    {
        limits ??= PacketLimits.Usual;
        var notes = new ReadingNotes();
        var tree = new PacketTree(template, slots, limits, notes);
        if (!tree.Read().Succeeded(out var root, out var malformed))
        {
            return malformed;
        }

        var fields = new FieldReader(notes);
        if (Layout.Of(root, fields) is not { } layout)
        {
            return notes.Refusal ?? ExchangeErrors.NotEdXml.With(root.Path);
        }

        SecrecyCheck.Check(root, notes);
        HiddenText.Check(root, notes);
        Signatures.Check(layout, notes);
        EdXmlMessage? message = layout.IsStatus
            ? new StatusReader(fields).Read(layout)
            : new DocumentReader(fields, notes, slots, today, limits).Read(layout);
        return message is null || notes.Refusal is not null
            ? notes.Refusal ?? ExchangeErrors.NotEdXml.With(root.Path)
            : message with { Warnings = notes.Warnings, Extensions = ExtensionsOf(root, fields, notes), HasXmlSignature = Signatures.IsIn(root) };
    }

    private static IReadOnlyList<string> ExtensionsOf(PacketElement root, FieldReader fields, ReadingNotes notes)
    {
        var open = new Stack<PacketElement>([root]);
        while (open.TryPop(out var element))
        {
            if (element.Owner is ElementOwner.Signature || Signatures.Is(element))
            {
                continue;
            }

            if (!fields.Knows(element))
            {
                notes.Extension(element);
                continue;
            }

            foreach (var child in element.Children.Reverse())
            {
                open.Push(child);
            }
        }

        return notes.Extensions;
    }
}

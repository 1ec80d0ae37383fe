namespace EGov.Exchange.EdXml.Packets;

/// <summary>Translates places in the template to lines of the packet as it came, where the texts of attachments have lines of their own.</summary>
internal static class SourceLines
{
    /// <summary>Line and column, from 1, of the end of what came.</summary>
    public static (long Line, long Column) EndOf(ReadOnlySpan<byte> template, IReadOnlyList<AttachmentSlot> slots) =>
        (template.Count((byte)'\n') + 1 + slots.Sum(LinesOf), template.Length - template.LastIndexOf((byte)'\n'));

    /// <summary>The line in the packet of a line in the template.</summary>
    public static long LineOf(ReadOnlySpan<byte> template, IReadOnlyList<AttachmentSlot> slots, int line)
    {
        var (templateLine, from, more) = (1, 0, 0L);
        foreach (var slot in slots)
        {
            templateLine += template[from..slot.Offset].Count((byte)'\n');
            if (templateLine >= line)
            {
                break;
            }

            more += LinesOf(slot);
            from = slot.Offset;
        }

        return line + more;
    }

    private static long LinesOf(AttachmentSlot slot) => slot.Layout.Sum(run => (long)run.Count * run.Gap.Count(each => each == '\n'));
}

using System.Buffers;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>
/// Goes through a packet byte by byte, knows just enough of XML to see where the text of an attachment begins and ends, and puts everything else
/// into the template. Whether that is well-formed XML is for the reader to say.
/// </summary>
internal sealed partial class PacketScanner(PacketLimits limits) : IDisposable
{
    private readonly ArrayBufferWriter<byte> template = new(16 << 10);
    private readonly Base64Text text = new(limits.LayoutRuns);
    private readonly TagWatcher tags = new();
    private readonly List<AttachmentSlot> slots = [];
    private readonly List<PacketWarning> warnings = [];
    private ScannerMode mode = ScannerMode.Prolog;
    private byte quote;
    private int open;
    private bool awaitsText;
    private bool inCharacterData;

    /// <summary>Why the packet is refused; nothing more is taken then.</summary>
    public Error? Refusal { get; private set; }

    /// <summary>How many attachments have begun.</summary>
    public int Begun { get; private set; }

    /// <summary>Decoded bytes of the attachment that began last; the caller takes them after each step.</summary>
    public ReadOnlyMemory<byte> Decoded => text.Decoded;

    public IReadOnlyList<AttachmentSlot> Slots => slots;

    public ReadOnlyMemory<byte> Template => template.WrittenMemory;

    public TracePlace? Trace => tags.Trace;

    public IReadOnlyList<PacketWarning> Warnings => warnings;

    public void Taken() => text.Taken();

    /// <summary>Takes bytes until an attachment's bytes wait or all are taken, and returns how many it took.</summary>
    public int Advance(ReadOnlySpan<byte> chunk)
    {
        var at = 0;
        while (at < chunk.Length && Refusal is null && text.Decoded.IsEmpty)
        {
            at += mode is ScannerMode.Encoded ? Encoded(chunk[at..]) : Markup(chunk[at..]);
        }

        return at;
    }

    /// <summary>Says that no more bytes come.</summary>
    public void End()
    {
        if (Refusal is null && mode is ScannerMode.Prolog)
        {
            Refusal = ExchangeErrors.NoXml.With(template.WrittenCount);
        }
        else if (Refusal is null && (mode is not ScannerMode.Text || awaitsText))
        {
            Refusal = Malformed();
        }
    }

    public void Dispose() => text.Dispose();

    private int Encoded(ReadOnlySpan<byte> rest)
    {
        var taken = text.Take(rest, references: !inCharacterData);
        if (text.HasBegun)
        {
            Begin();
        }

        if (text.Fault != Base64Fault.None)
        {
            Refuse(text.Fault);
        }
        else if (taken < rest.Length && text.Decoded.IsEmpty)
        {
            if (rest[taken] != (inCharacterData ? ']' : '<'))
            {
                Begin();
                Refuse(Base64Fault.Unreadable);
            }
            else
            {
                EndText();
            }
        }

        return taken;
    }

    private void Begin()
    {
        if (Begun == slots.Count && ++Begun > limits.Attachments)
        {
            Refusal = ExchangeErrors.TooManyAttachments.With(limits.Attachments);
        }
    }

    /// <summary>White space alone is no text: that of a comment, or before CDATA.</summary>
    private void EndText()
    {
        if (text.HasBegun)
        {
            Complete(template.WrittenCount);
        }
        else
        {
            Append(text.Space);
            text.Reset();
        }

        mode = inCharacterData ? ScannerMode.CharacterData : ScannerMode.Text;
    }

    private void Complete(int offset)
    {
        awaitsText = false;
        if (text.Complete(offset) is not { } slot)
        {
            Refuse(text.Fault);
            return;
        }

        if (slot.Tail is not null)
        {
            warnings.Add(PacketWarnings.UnusualBase64End.At(AttachmentPath(slots.Count + 1)));
        }

        slots.Add(slot);
    }

    private int Through(ReadOnlySpan<byte> rest, byte sought, ScannerMode then)
    {
        var end = rest.IndexOf(sought);
        var taken = end < 0 ? rest.Length : end + 1;
        Append(rest[..taken]);
        if (end >= 0)
        {
            mode = then;
        }

        return taken;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > limits.TemplateBytes - template.WrittenCount)
        {
            Refusal ??= ExchangeErrors.EnvelopeTooLarge.With(limits.TemplateBytes);
            return;
        }

        template.Write(bytes);
    }

    private void Refuse(Base64Fault fault)
    {
        var definition = fault is Base64Fault.Irregular ? ExchangeErrors.IrregularBase64 : ExchangeErrors.UnreadableBase64;
        Refusal ??= Refusals.At(definition, AttachmentPath(slots.Count + 1));
    }

    private Error Malformed()
    {
        var (line, column) = SourceLines.EndOf(template.WrittenSpan, slots);
        return ExchangeErrors.MalformedXml.With(line, column);
    }

    private static string AttachmentPath(int number) =>
        $"/edXML/AttachmentEncoded/Attachment[{Numbers.TextOf(number)}]/ContentTransferEncoded";
}

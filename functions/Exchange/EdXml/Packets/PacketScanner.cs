using System.Buffers;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>
/// Goes through a packet byte by byte, knows just enough of XML to see where the text of an attachment begins and ends, and puts everything else
/// into the template. Whether that is well-formed XML is for the reader to say.
/// </summary>
internal sealed class PacketScanner(PacketLimits limits) : IDisposable
{
    private const int MostStrayBytes = 16;

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

    private int Markup(ReadOnlySpan<byte> rest)
    {
        switch (mode)
        {
            case ScannerMode.Prolog:
                return Prolog(rest);
            case ScannerMode.Text:
                return Through(rest, (byte)'<', ScannerMode.Open);
            case ScannerMode.Open:
                return Open(rest[0]);
            case ScannerMode.Declaration:
                return Declaration(rest[0]);
            case ScannerMode.Quoted:
                return Through(rest, quote, ScannerMode.Tag);
            case ScannerMode.Tag:
                return Tag(rest);
            default:
                var taken = Through(rest, (byte)'>', mode);
                if (rest[taken - 1] == '>')
                {
                    EndMarkup();
                }

                return taken;
        }
    }

    private int Prolog(ReadOnlySpan<byte> rest)
    {
        var first = rest.IndexOf((byte)'<');
        var stray = first < 0 ? rest : rest[..first];
        var before = template.WrittenCount;
        if (before + stray.Length > MostStrayBytes + Encodings.Mark.Length)
        {
            Refusal = ExchangeErrors.NoXml.With(MostStrayBytes);
            return rest.Length;
        }

        Append(stray);
        if (Encodings.OtherIn(template.WrittenSpan, first >= 0 && first + 1 < rest.Length && rest[first + 1] == 0) is { } other)
        {
            Refusal = ExchangeErrors.OtherEncoding.With(other);
        }
        else if (first >= 0)
        {
            Warn(template.WrittenSpan);
            mode = ScannerMode.Text;
        }

        return stray.Length;
    }

    private void Warn(ReadOnlySpan<byte> before)
    {
        if (before.StartsWith(Encodings.Mark))
        {
            warnings.Add(PacketWarnings.ByteOrderMark.At(PacketWarnings.WholePacket));
            before = before[Encodings.Mark.Length..];
        }

        if (before.Length > MostStrayBytes)
        {
            Refusal = ExchangeErrors.NoXml.With(MostStrayBytes);
        }
        else if (!before.IsEmpty)
        {
            warnings.Add(PacketWarnings.StrayBytes.At(PacketWarnings.WholePacket, Numbers.TextOf(before.Length)));
        }
    }

    private int Open(byte next)
    {
        open = template.WrittenCount - 1;
        mode = next switch
        {
            (byte)'!' => ScannerMode.Declaration,
            (byte)'?' => ScannerMode.Instruction,
            (byte)'/' => ScannerMode.EndTag,
            _ => ScannerMode.Tag,
        };
        if (mode is ScannerMode.Tag)
        {
            return 0;
        }

        Append([next]);
        return 1;
    }

    private int Declaration(byte next)
    {
        Append([next]);
        var token = template.WrittenSpan[open..];
        if (token.SequenceEqual("<!--"u8))
        {
            mode = ScannerMode.Comment;
        }
        else if (token.SequenceEqual("<![CDATA["u8))
        {
            inCharacterData = true;
            mode = awaitsText ? ScannerMode.Encoded : ScannerMode.CharacterData;
        }
        else if (!"<!--"u8.StartsWith(token) && !"<![CDATA["u8.StartsWith(token))
        {
            Refusal = token.StartsWith("<!D"u8) ? ExchangeErrors.DtdInPacket.With() : Malformed();
        }

        return 1;
    }

    private int Tag(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
        if (end < 0)
        {
            Append(rest);
            return rest.Length;
        }

        Append(rest[..(end + 1)]);
        if (rest[end] == '>')
        {
            EndTag();
        }
        else
        {
            quote = rest[end];
            mode = ScannerMode.Quoted;
        }

        return end + 1;
    }

    private void EndTag()
    {
        mode = ScannerMode.Text;
        if (awaitsText)
        {
            Begin();
            Refuse(Base64Fault.Unreadable);
            return;
        }

        if (tags.Started(template.WrittenSpan, open))
        {
            awaitsText = true;
            mode = ScannerMode.Encoded;
        }
    }

    /// <summary>What ends with a bracket ends there only if the characters before it say so.</summary>
    private void EndMarkup()
    {
        var token = template.WrittenSpan[open..];
        switch (mode)
        {
            case ScannerMode.EndTag:
                tags.Ended(template.WrittenSpan, open);
                if (awaitsText)
                {
                    Begin();
                    Complete(open);
                }

                mode = ScannerMode.Text;
                break;
            case ScannerMode.Instruction when token.EndsWith("?>"u8) && token.Length > 3:
                Refusal ??= Encodings.OtherDeclared(token) is { } other ? ExchangeErrors.OtherEncoding.With(other) : null;
                mode = awaitsText ? ScannerMode.Encoded : ScannerMode.Text;
                break;
            case ScannerMode.Comment when token.EndsWith("-->"u8) && token.Length > 6:
                mode = awaitsText ? ScannerMode.Encoded : ScannerMode.Text;
                break;
            case ScannerMode.CharacterData when token.EndsWith("]]>"u8) && token.Length > 11:
                inCharacterData = false;
                mode = awaitsText ? ScannerMode.Encoded : ScannerMode.Text;
                break;
        }
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

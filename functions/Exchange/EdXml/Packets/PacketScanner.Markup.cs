using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Everything but the texts of attachments.</summary>
internal sealed partial class PacketScanner
{
    private const int MostStrayBytes = 16;

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
}

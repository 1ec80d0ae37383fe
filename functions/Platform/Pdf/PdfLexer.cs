using System.Buffers;
using System.Globalization;
using System.Text;

namespace EGov.Platform.Pdf;

/// <summary>Reads values one after the other, each within bounds.</summary>
/// <param name="data">The file.</param>
/// <param name="position">Where to begin.</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int DeepestNesting = 64;
    private const int LongestWord = 512;

    public int Position { get; set; } = position;

    private ReadOnlySpan<byte> Bytes => data.Span;

    /// <summary>The next value; a reference is one value.</summary>
    public PdfValue Read(int depth = 0)
    {
        if (depth > DeepestNesting)
        {
            throw new PdfFormatException("The values are nested too deeply.");
        }

        SkipSpace();
        return Peek() switch
        {
            '/' => new PdfName(ReadName()),
            '<' when Peek(1) == '<' => ReadDictionary(depth),
            '<' => ReadHexadecimal(),
            '(' => ReadLiteral(),
            '[' => ReadArray(depth),
            (>= '0' and <= '9') or '+' or '-' or '.' => ReadNumber(),
            _ => new PdfKeyword(ReadWord()),
        };
    }

    /// <summary>The next value, which must be the word.</summary>
    public void Expect(string word)
    {
        if (Read() is not PdfKeyword keyword || keyword.Word != word)
        {
            throw new PdfFormatException($"'{word}' was expected before byte {Position}.");
        }
    }

    /// <summary>The next value, which must be a whole number that fits.</summary>
    public int ReadIndex() => ReadPlain(ReadWord());

    /// <summary>Whether the word comes next; then it is read.</summary>
    public bool Takes(string word)
    {
        SkipSpace();
        if (!Bytes[Position..].StartsWith(Encoding.ASCII.GetBytes(word)))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Skips white space and comments.</summary>
    public void SkipSpace()
    {
        while (Position < Bytes.Length)
        {
            if (Bytes[Position] == '%')
            {
                var end = Bytes[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? Bytes.Length : Position + end;
            }
            else if (IsSpace(Bytes[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    public static bool IsSpace(int letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int letter) => letter is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private int Peek(int ahead = 0) => Position + ahead < Bytes.Length ? Bytes[Position + ahead] : -1;

    private string ReadWord()
    {
        SkipSpace();
        var start = Position;
        while (Peek() is >= 0 and var letter && !IsSpace(letter) && !IsDelimiter(letter))
        {
            Position++;
        }

        return Position == start || Position - start > LongestWord
            ? throw new PdfFormatException($"Byte {start} begins no value.")
            : Encoding.Latin1.GetString(Bytes[start..Position]);
    }

    private static int ReadPlain(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new PdfFormatException($"'{word}' is no whole number.");

    private PdfValue ReadNumber()
    {
        var word = ReadWord();
        if (!long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
                ? new PdfReal(word)
                : throw new PdfFormatException($"'{word}' is no number.");
        }

        return number is >= 0 and <= int.MaxValue && ReferenceAfter((int)number) is { } reference ? reference : new PdfInteger(number);
    }

    private PdfReference? ReferenceAfter(int number)
    {
        var start = Position;
        SkipSpace();
        var first = Position;
        while (Peek() is >= '0' and <= '9' && Position - first < 6)
        {
            Position++;
        }

        var generation = Bytes[first..Position];
        if (generation.Length is > 0 and < 6 && IsSpace(Peek()))
        {
            var text = Encoding.ASCII.GetString(generation);
            SkipSpace();
            if (Peek() == 'R' && (Peek(1) < 0 || IsSpace(Peek(1)) || IsDelimiter(Peek(1))))
            {
                Position++;
                return new PdfReference(number, ReadPlain(text));
            }
        }

        Position = start;
        return null;
    }

    private string ReadName()
    {
        Position++;
        var start = Position;
        var name = new StringBuilder();
        while (Peek() is >= 0 and var letter && !IsSpace(letter) && !IsDelimiter(letter))
        {
            if (letter == '#' && Digit(Peek(1)) is >= 0 and var high && Digit(Peek(2)) is >= 0 and var low)
            {
                name.Append((char)((high << 4) | low));
                Position += 3;
            }
            else
            {
                name.Append((char)letter);
                Position++;
            }
        }

        return Position - start > LongestWord ? throw new PdfFormatException("A name is too long.") : name.ToString();
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (true)
        {
            SkipSpace();
            if (Peek() == '>' && Peek(1) == '>')
            {
                Position += 2;
                return new PdfDictionary(entries);
            }

            if (Peek() != '/' || !entries.TryAdd(ReadName(), Read(depth + 1)))
            {
                throw new PdfFormatException($"The dictionary before byte {Position} has no key, or one twice.");
            }
        }
    }

    private PdfArray ReadArray(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (true)
        {
            SkipSpace();
            if (Peek() == ']')
            {
                Position++;
                return new PdfArray(items);
            }

            items.Add(Read(depth + 1));
        }
    }

    private PdfString ReadHexadecimal()
    {
        var start = Position++;
        if (ReadPairs() is { } plain)
        {
            return new PdfString(plain, start, Position);
        }

        var bytes = new List<byte>();
        var half = -1;
        for (; Peek() != '>'; Position++)
        {
            if (IsSpace(Peek()))
            {
                continue;
            }

            if (Digit(Peek()) is var digit && digit < 0)
            {
                throw new PdfFormatException($"The string at byte {start} is not hexadecimal.");
            }

            if (half >= 0)
            {
                bytes.Add((byte)((half << 4) | digit));
            }

            half = half >= 0 ? -1 : digit;
        }

        if (half >= 0)
        {
            bytes.Add((byte)(half << 4));
        }

        return new PdfString([.. bytes], start, ++Position);
    }

    /// <summary>A string of digits in pairs and nothing between them, as signatures are, which are long; null where it is another.</summary>
    private byte[]? ReadPairs()
    {
        var length = Bytes[Position..].IndexOf((byte)'>');
        if (length < 0 || length % 2 != 0)
        {
            return null;
        }

        var bytes = new byte[length / 2];
        if (Convert.FromHexString(Bytes.Slice(Position, length), bytes, out _, out _) != OperationStatus.Done)
        {
            return null;
        }

        Position += length + 1;
        return bytes;
    }

    private PdfString ReadLiteral()
    {
        var start = Position++;
        var bytes = new List<byte>();
        for (var open = 1; ; Position++)
        {
            switch (Peek())
            {
                case -1:
                    throw new PdfFormatException($"The string at byte {start} has no end.");
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    return new PdfString([.. bytes], start, ++Position);
                case '\\':
                    ReadEscape(bytes);
                    continue;
            }

            bytes.Add((byte)Peek());
        }
    }

    /// <summary>Leaves the position on the last byte of the escape.</summary>
    private void ReadEscape(List<byte> bytes)
    {
        Position++;
        switch (Peek())
        {
            case 'n': bytes.Add(10); break;
            case 'r': bytes.Add(13); break;
            case 't': bytes.Add(9); break;
            case 'b': bytes.Add(8); break;
            case 'f': bytes.Add(12); break;
            case '\r' when Peek(1) == '\n': Position++; break;
            case '\r' or '\n': break;
            case >= '0' and <= '7':
                var code = Peek() - '0';
                for (var digits = 1; digits < 3 && Peek(1) is >= '0' and <= '7'; digits++)
                {
                    Position++;
                    code = (code << 3) | (Peek() - '0');
                }

                bytes.Add((byte)code);
                break;
            case -1: throw new PdfFormatException("A string has no end.");
            default: bytes.Add((byte)Peek()); break;
        }
    }

    private static int Digit(int letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'a' and <= 'f' => letter - 'a' + 10,
        >= 'A' and <= 'F' => letter - 'A' + 10,
        _ => -1,
    };
}

using System.Text;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Recognises packets that are not written in UTF-8.</summary>
internal static class Encodings
{
    private const int LongestName = 40;

    /// <summary>The byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The encoding that the bytes before the first tag give away, or null.</summary>
    /// <param name="zeroAfterBracket">Whether a zero follows the first bracket.</param>
    public static string? OtherIn(ReadOnlySpan<byte> before, bool zeroAfterBracket) =>
        before.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || before.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || before.Contains((byte)0) || zeroAfterBracket
            ? "UTF-16/32"
            : null;

    /// <summary>The encoding that an XML declaration names, unless it is UTF-8 or part of it.</summary>
    /// <param name="instruction">From bracket to bracket.</param>
    public static string? OtherDeclared(ReadOnlySpan<byte> instruction)
    {
        if (!instruction.StartsWith("<?xml "u8) && !instruction.StartsWith("<?xml\t"u8) && !instruction.StartsWith("<?xml\r"u8) && !instruction.StartsWith("<?xml\n"u8))
        {
            return null;
        }

        var at = instruction.IndexOf("encoding"u8);
        if (at < 0)
        {
            return null;
        }

        var from = instruction[at..].IndexOfAny((byte)'"', (byte)'\'') + at + 1;
        if (from <= at)
        {
            return null;
        }

        var length = instruction[from..].IndexOf(instruction[from - 1]);
        if (length < 0)
        {
            return null;
        }

        var name = Encoding.Latin1.GetString(instruction.Slice(from, Math.Min(length, LongestName)));
        return name.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" ? null : name;
    }
}

using System.Text;

namespace EGov.Platform.Tests.Pdf.Filters;

/// <summary>Packs as the filters of PDF unpack.</summary>
internal static class PdfPacker
{
    public static byte[] Hexadecimal(byte[] plain) => Encoding.ASCII.GetBytes(Convert.ToHexString(plain) + ">");

    public static byte[] Ascii85(byte[] plain)
    {
        var text = new StringBuilder();
        for (var at = 0; at < plain.Length; at += 4)
        {
            var piece = plain.AsSpan(at, Math.Min(4, plain.Length - at));
            uint value = 0;
            for (var index = 0; index < 4; index++)
            {
                value = (value << 8) | (index < piece.Length ? piece[index] : 0u);
            }

            var digits = new char[5];
            for (var index = 4; index >= 0; index--, value /= 85)
            {
                digits[index] = (char)('!' + (value % 85));
            }

            text.Append(piece.Length == 4 && piece.TrimStart((byte)0).IsEmpty ? "z" : new string(digits, 0, piece.Length + 1)).Append(at % 60 == 0 ? "\n" : "");
        }

        return Encoding.ASCII.GetBytes(text + "~>");
    }

    public static byte[] RunLength(byte[] plain)
    {
        var packed = new List<byte>();
        for (var at = 0; at < plain.Length;)
        {
            var run = 1;
            while (run < 128 && at + run < plain.Length && plain[at + run] == plain[at])
            {
                run++;
            }

            packed.AddRange(run > 1 ? [(byte)(257 - run), plain[at]] : [0, plain[at]]);
            at += run;
        }

        return [.. packed, 128];
    }

    public static byte[] Lzw(byte[] plain, int early = 1)
    {
        var packed = new List<byte>();
        var (held, count) = (0, 0);
        var known = Fresh();
        Put(256);
        var sequence = "";
        foreach (var letter in plain.Select(each => (char)each))
        {
            if (known.ContainsKey(sequence + letter))
            {
                sequence += letter;
                continue;
            }

            Put(known[sequence]);
            known.Add(sequence + letter, known.Count + 2);
            if (known.Count + 2 == 4095)
            {
                Put(256);
                known = Fresh();
            }

            sequence = letter.ToString();
        }

        if (sequence.Length > 0)
        {
            Put(known[sequence]);
            known.TryAdd(sequence + '\uFFFF', known.Count + 2);
        }

        Put(257);
        return count == 0 ? [.. packed] : [.. packed, (byte)(held << (8 - count))];

        void Put(int code)
        {
            var length = (known.Count + 1 + early) switch { < 512 => 9, < 1024 => 10, < 2048 => 11, _ => 12 };
            (held, count) = ((held << length) | code, count + length);
            for (; count >= 8; count -= 8)
            {
                packed.Add((byte)(held >> (count - 8)));
            }

            held &= (1 << count) - 1;
        }

        static Dictionary<string, int> Fresh() => Enumerable.Range(0, 256).ToDictionary(code => ((char)code).ToString(), code => code);
    }
}

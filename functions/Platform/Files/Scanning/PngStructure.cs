using System.Buffers.Binary;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>A PNG picture (ISO/IEC 15948) whose chunks are whole, hold what its size needs and end with the file.</summary>
internal static class PngStructure
{
    public const int SignatureLength = 8;
    public const int ChunkOverhead = 12;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(RemainderOf)];

    public static Error? Check(ReadOnlyMemory<byte> content)
    {
        var rest = content[SignatureLength..];
        var (first, size, unpacked) = (true, 0L, 0L);
        while (rest.Length >= ChunkOverhead)
        {
            var chunk = rest.Span;
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (length > rest.Length - ChunkOverhead)
            {
                break;
            }

            var name = chunk.Slice(4, 4);
            var body = chunk.Slice(8, (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[(8 + (int)length)..]) != CheckOf(chunk.Slice(4, 4 + (int)length))
                || first != name.SequenceEqual("IHDR"u8))
            {
                break;
            }

            if (first)
            {
                if (length != 13)
                {
                    break;
                }

                if (PictureSize.Refuse(BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]), "PNG") is { } error)
                {
                    return error;
                }

                if (PngSamples.SizeOf(body) is not { } whole)
                {
                    break;
                }

                size = whole;
            }

            first = false;
            if (PngText.Check(name, rest.Slice(8, (int)length), ref unpacked) is { } refused)
            {
                return refused;
            }

            var isEnd = name.SequenceEqual("IEND"u8);
            rest = rest[(ChunkOverhead + (int)length)..];
            if (isEnd)
            {
                return !rest.IsEmpty ? PlatformErrors.FileOfTwoKinds.With() : PngSamples.Check(content, size);
            }
        }

        return PlatformErrors.DamagedFile.With("PNG");
    }

    private static uint CheckOf(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var each in bytes)
        {
            check = Remainders[(check ^ each) & 0xFF] ^ (check >> 8);
        }

        return ~check;
    }

    private static uint RemainderOf(int value)
    {
        var remainder = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            remainder = (remainder & 1) == 0 ? remainder >> 1 : 0xEDB88320 ^ (remainder >> 1);
        }

        return remainder;
    }
}

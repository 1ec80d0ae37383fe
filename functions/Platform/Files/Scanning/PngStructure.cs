using System.Buffers.Binary;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>A PNG picture (ISO/IEC 15948) whose chunks are whole, hold what its size needs and end with the file.</summary>
internal static class PngStructure
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(RemainderOf)];

    public static Error? Check(ReadOnlySpan<byte> content)
    {
        var rest = content[SignatureLength..];
        using var samples = new MemoryStream();
        var (first, size, unpacked) = (true, 0L, 0L);
        while (rest.Length >= ChunkOverhead)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkOverhead)
            {
                break;
            }

            var name = rest.Slice(4, 4);
            var body = rest.Slice(8, (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]) != CheckOf(rest.Slice(4, 4 + (int)length))
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
            if (name.SequenceEqual("IDAT"u8))
            {
                samples.Write(body);
            }
            else if (PngText.Check(name, body, ref unpacked) is { } refused)
            {
                return refused;
            }

            rest = rest[(ChunkOverhead + (int)length)..];
            if (name.SequenceEqual("IEND"u8))
            {
                return !rest.IsEmpty ? PlatformErrors.FileOfTwoKinds.With() : PngSamples.Check(samples, size);
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

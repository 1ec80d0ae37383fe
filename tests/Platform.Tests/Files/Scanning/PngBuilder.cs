using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EGov.Platform.Tests.Files.Scanning;

/// <summary>Makes PNG pictures of given chunks, so that a test can say what is wrong with one.</summary>
internal static class PngBuilder
{
    /// <summary>A picture in grey of 8 bits.</summary>
    /// <param name="width">Of the header.</param>
    /// <param name="height">Of the header.</param>
    /// <param name="chunks">What stands between header and samples.</param>
    /// <param name="samples">The samples; what a header of 2 by 2 needs unless given.</param>
    /// <param name="header">Depth, colour type, packing, filter and interlacing; grey of 8 bits unless given.</param>
    /// <param name="cuts">In how many chunks the packed samples lie.</param>
    public static byte[] Build(int width, int height, (string Name, byte[] Body)[]? chunks = null, byte[]? samples = null, byte[]? header = null, int cuts = 1)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR", [.. size, .. header ?? [8, 0, 0, 0, 0]]),
            .. (chunks ?? []).SelectMany(chunk => Chunk(chunk.Name, chunk.Body)),
            .. Cut(Deflate(samples ?? new byte[6]), cuts).SelectMany(static piece => Chunk("IDAT", piece)),
            .. Chunk("IEND", []),
        ];
    }

    private static IEnumerable<byte[]> Cut(byte[] packed, int cuts) =>
        Enumerable.Range(0, cuts).Select(cut => packed[(packed.Length * cut / cuts)..(packed.Length * (cut + 1) / cuts)]);

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Check(named));
        return [.. length, .. named, .. check];
    }

    /// <summary>Bit by bit, unlike the code under test.</summary>
    private static uint Check(byte[] bytes)
    {
        var check = uint.MaxValue;
        foreach (var each in bytes)
        {
            check ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check & 1) == 0 ? check >> 1 : (check >> 1) ^ 0xEDB88320;
            }
        }

        return ~check;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Filters;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>A PNG picture with a transparent background, its colours apart from what is seen of them.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Colours">Red, green and blue of each pixel, from the top left.</param>
/// <param name="Alpha">How much of each pixel is seen: 0 nothing, 255 all.</param>
/// <param name="PixelsPerMetre">How large it is meant to be; null where the picture does not say, or differs by direction.</param>
internal sealed record TransparentPng(int Width, int Height, byte[] Colours, byte[] Alpha, int? PixelsPerMetre)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 1_000_000;

    /// <summary>Of either side, in pixels.</summary>
    public const int Longest = 4000;

    /// <summary>The picture; null when it is damaged, too large, of a kind that is not drawn here, or not transparent anywhere.</summary>
    public static TransparentPng? Read(ReadOnlyMemory<byte> content)
    {
        var png = content.Span;
        if (png.Length > Largest || !png.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 0x1A, 10]) || PngStructure.Check(content) is not null)
        {
            return null;
        }

        var header = Chunks(png, "IHDR"u8);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var (bits, kind, interlaced) = (header[8], header[9], header[12] != 0);
        var bytes = (bits, kind) switch { (8, 3) => 1, (8, 4) => 2, (8, 6) => 4, _ => 0 };
        if (bytes == 0 || interlaced || (kind == 3 && Chunks(png, "PLTE"u8).Length < 3) || width > Longest || height > Longest)
        {
            return null;
        }

        var samples = new byte[(long)width * height * bytes];
        using (var packed = new ZLibStream(new MemoryStream(Chunks(png, "IDAT"u8)), CompressionMode.Decompress))
        using (var rows = new PredictorDecoder(packed, new Predictor(15, bytes, width * bytes, 8)))
        {
            rows.ReadExactly(samples);
        }

        var (colours, alpha) = (new byte[(long)width * height * 3], new byte[(long)width * height]);
        var (palette, seen) = (Chunks(png, "PLTE"u8), Chunks(png, "tRNS"u8));
        for (var pixel = 0; pixel < alpha.Length; pixel++)
        {
            var sample = samples.AsSpan(pixel * bytes, bytes);
            var colour = colours.AsSpan(pixel * 3, 3);
            switch (kind)
            {
                case 3:
                    palette.AsSpan(Math.Min(sample[0] * 3, palette.Length - 3), 3).CopyTo(colour);
                    break;
                case 4:
                    colour.Fill(sample[0]);
                    break;
                default:
                    sample[..3].CopyTo(colour);
                    break;
            }

            alpha[pixel] = kind != 3 ? sample[^1] : sample[0] < seen.Length ? seen[sample[0]] : byte.MaxValue;
        }

        return alpha.AsSpan().IndexOfAnyExcept(byte.MaxValue) >= 0 && alpha.AsSpan().IndexOfAnyExcept((byte)0) >= 0
            ? new(width, height, colours, alpha, DensityOf(Chunks(png, "pHYs"u8)))
            : null;
    }

    /// <summary>Writes the picture into a file, with its transparency as a mask (ISO 32000-2, 11.6.5.2).</summary>
    public PdfReference AddTo(PdfUpdate update)
    {
        var mask = update.AddStream(About("DeviceGray"), Alpha);
        return update.AddStream(About("DeviceRGB").With("SMask", mask), Colours);
    }

    private PdfDictionary About(string colours) => PdfDictionary.Of(
        ("Type", new PdfName("XObject")),
        ("Subtype", new PdfName("Image")),
        ("Width", new PdfInteger(Width)),
        ("Height", new PdfInteger(Height)),
        ("BitsPerComponent", new PdfInteger(8)),
        ("ColorSpace", new PdfName(colours)));

    private static int? DensityOf(byte[] density) =>
        density.Length == 9 && density[8] == 1 && density.AsSpan(0, 4).SequenceEqual(density.AsSpan(4, 4))
        && BinaryPrimitives.ReadInt32BigEndian(density) is > 0 and var pixels ? pixels : null;

    /// <summary>All chunks of a name, one behind the other; the picture is known to be whole.</summary>
    private static byte[] Chunks(ReadOnlySpan<byte> png, ReadOnlySpan<byte> name)
    {
        using var found = new MemoryStream();
        for (var rest = png[8..]; !rest.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (rest.Slice(4, 4).SequenceEqual(name))
            {
                found.Write(rest.Slice(8, length));
            }

            rest = rest[(12 + length)..];
        }

        return found.ToArray();
    }
}

using System.IO.Compression;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Scanning;

/// <summary>Looks into what a PNG picture carries packed beside its samples: texts and colour profiles.</summary>
internal static class PngText
{
    /// <summary>For all of a picture's texts and profiles together: the largest profiles of printers have a few million bytes.</summary>
    private const long Most = 16 * 1024 * 1024;

    /// <param name="name">The chunk's name.</param>
    /// <param name="body">Its content.</param>
    /// <param name="unpacked">How much of the picture's texts is unpacked already.</param>
    public static Error? Check(ReadOnlySpan<byte> name, ReadOnlyMemory<byte> body, ref long unpacked)
    {
        var isText = name.SequenceEqual("zTXt"u8);
        if (!isText && !name.SequenceEqual("iCCP"u8) && !name.SequenceEqual("iTXt"u8))
        {
            return null;
        }

        // All three begin with a keyword and its end; iTXt then says whether it is packed, and has two texts more before its own.
        var isInternational = !isText && name.SequenceEqual("iTXt"u8);
        var rest = AfterText(body);
        var isPacked = rest.Length > 0 && (!isInternational || rest.Span[0] == 1);
        var method = isInternational ? 1 : 0;
        if (rest.Length <= method || (isPacked && rest.Span[method] != 0))
        {
            return PlatformErrors.DamagedFile.With("PNG");
        }

        rest = rest[(method + 1)..];
        return isPacked ? Look(isInternational ? AfterText(AfterText(rest)) : rest, ref unpacked) : null;
    }

    private static ReadOnlyMemory<byte> AfterText(ReadOnlyMemory<byte> body)
    {
        var end = body.Span.IndexOf((byte)0);
        return end < 0 ? default : body[(end + 1)..];
    }

    private static Error? Look(ReadOnlyMemory<byte> packed, ref long unpacked)
    {
        try
        {
            using var plain = new ZLibStream(new MemoryReader(packed), CompressionMode.Decompress);
            var isVirus = TestVirus.IsIn(plain, Most - unpacked, out var length);
            unpacked += length;
            return isVirus ? PlatformErrors.MaliciousFile.With(TestVirus.Name)
                : unpacked > Most ? PlatformErrors.TooLargeUnpacked.With("PNG")
                : null;
        }
        catch (InvalidDataException)
        {
            return PlatformErrors.DamagedFile.With("PNG");
        }
    }
}

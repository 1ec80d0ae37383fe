using System.Buffers.Binary;
using System.IO.Compression;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>The samples of a PNG picture: how many bytes its header says they are, and whether they are.</summary>
internal static class PngSamples
{
    /// <summary>Where the pixels of each pass over an interlaced picture lie: first column and row, then the steps.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>How many bytes the samples unpack to, with the byte before each row; null when the header is none.</summary>
    /// <param name="header">The 13 bytes of <c>IHDR</c>.</param>
    public static long? SizeOf(ReadOnlySpan<byte> header)
    {
        long width = BinaryPrimitives.ReadUInt32BigEndian(header);
        long height = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        var bits = (header[9], header[8]) switch
        {
            (0, (1 or 2 or 4 or 8 or 16) and var depth) => depth,
            (3, (1 or 2 or 4 or 8) and var depth) => depth,
            (2, (8 or 16) and var depth) => depth * 3,
            (4, (8 or 16) and var depth) => depth * 2,
            (6, (8 or 16) and var depth) => depth * 4,
            _ => 0,
        };
        if (bits == 0 || header[10] != 0 || header[11] != 0)
        {
            return null;
        }

        return header[12] switch
        {
            0 => SizeOf(width, height),
            1 => Passes.Sum(pass => SizeOf((width - pass.X + pass.StepX - 1) / pass.StepX, (height - pass.Y + pass.StepY - 1) / pass.StepY)),
            _ => null,
        };

        long SizeOf(long columns, long rows) => columns <= 0 || rows <= 0 ? 0 : rows * (1 + (((columns * bits) + 7) / 8));
    }

    /// <summary>Unpacks the samples, without holding them, and refuses more or fewer than there should be.</summary>
    /// <param name="content">A picture whose chunks are whole.</param>
    /// <param name="size">How many bytes they should be.</param>
    public static Error? Check(ReadOnlyMemory<byte> content, long size)
    {
        try
        {
            using var samples = new ZLibStream(new PngData(content), CompressionMode.Decompress);
            return TestVirus.IsIn(samples, size, out var length) ? PlatformErrors.MaliciousFile.With(TestVirus.Name)
                : length > size ? PlatformErrors.FileOfTwoKinds.With()
                : length < size ? PlatformErrors.DamagedFile.With("PNG")
                : null;
        }
        catch (InvalidDataException)
        {
            return PlatformErrors.DamagedFile.With("PNG");
        }
    }
}

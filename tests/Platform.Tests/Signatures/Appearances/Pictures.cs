using System.Buffers.Binary;
using EGov.Platform.Tests.Files.Scanning;

namespace EGov.Platform.Tests.Signatures.Appearances;

/// <summary>Pictures of signatures and seals as programs save them.</summary>
internal static class Pictures
{
    private static readonly byte[] RgbAlpha = [8, 6, 0, 0, 0];

    /// <summary>A blue stroke from corner to corner on nothing.</summary>
    public static byte[] Signature(int width = 60, int height = 30) =>
        Of(width, height, (x, y) => Math.Abs((x * height) - (y * width)) < 2 * width ? (20, 40, 180, 255) : (0, 0, 0, 0));

    /// <summary>A red ring on nothing.</summary>
    /// <param name="side">In pixels.</param>
    /// <param name="pixelsPerMetre">How large it says that it is; nothing where null.</param>
    public static byte[] Seal(int side = 72, int? pixelsPerMetre = null) => Of(
        side,
        side,
        (x, y) => Math.Sqrt(Math.Pow(x - (side / 2.0), 2) + Math.Pow(y - (side / 2.0), 2)) / side is > 0.40 and < 0.48 ? (200, 0, 0, 220) : (0, 0, 0, 0),
        pixelsPerMetre is { } density ? [("pHYs", Density(density))] : null);

    public static byte[] Of(int width, int height, Func<int, int, (int R, int G, int B, int A)> pixel, (string Name, byte[] Body)[]? chunks = null)
    {
        var samples = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            samples.Add(0);
            for (var x = 0; x < width; x++)
            {
                var (red, green, blue, alpha) = pixel(x, y);
                samples.AddRange([(byte)red, (byte)green, (byte)blue, (byte)alpha]);
            }
        }

        return PngBuilder.Build(width, height, chunks, [.. samples], RgbAlpha);
    }

    private static byte[] Density(int perMetre)
    {
        var body = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(body, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), perMetre);
        body[8] = 1;
        return body;
    }
}

using System.Buffers.Binary;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>
/// A JPEG picture (ISO/IEC 10918-1) whose segments are whole. Telephones put further pictures of the same kind behind the first, which are
/// looked at as well; anything else behind it is refused.
/// </summary>
internal static class JpegStructure
{
    private const int MostPictures = 16;

    public static Error? Check(ReadOnlySpan<byte> content)
    {
        for (var pictures = 0; pictures < MostPictures; pictures++)
        {
            if (!content.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]))
            {
                return PlatformErrors.FileOfTwoKinds.With();
            }

            if (CheckPicture(content, out var length) is { } error)
            {
                return error;
            }

            content = content[length..].TrimStart((byte)0);
            if (content.IsEmpty)
            {
                return null;
            }
        }

        return PlatformErrors.FileOfTwoKinds.With();
    }

    private static Error? CheckPicture(ReadOnlySpan<byte> content, out int length)
    {
        var (framed, scanned) = (false, false);
        length = 2;
        while (length + 4 <= content.Length && content[length] == 0xFF)
        {
            var marker = content[length + 1];
            if (marker == 0xFF)
            {
                length++;
                continue;
            }

            var size = BinaryPrimitives.ReadUInt16BigEndian(content[(length + 2)..]);
            if (marker is 0x00 or 0x01 or >= 0xD0 and <= 0xD9 || size < 2 || length + 2 + size > content.Length)
            {
                break;
            }

            if (IsFrame(marker))
            {
                if (size < 8)
                {
                    break;
                }

                var frame = content[(length + 4)..];
                if (PictureSize.Refuse(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), "JPEG") is { } error)
                {
                    return error;
                }

                framed = true;
            }

            length += 2 + size;
            if (marker == 0xDA)
            {
                scanned = true;
                length += ScanLength(content[length..]);
                if (content[length..].StartsWith([(byte)0xFF, (byte)0xD9]))
                {
                    length += 2;
                    return framed && scanned ? null : PlatformErrors.DamagedFile.With("JPEG");
                }
            }
        }

        return PlatformErrors.DamagedFile.With("JPEG");
    }

    /// <summary>The start-of-frame markers: C0 to CF without the tables C4, C8 and CC.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>How long the entropy-coded data is: up to a marker that is neither stuffing nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> data)
    {
        var at = 0;
        while (true)
        {
            var next = data[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= data.Length)
            {
                return data.Length;
            }

            at += next;
            if (data[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }
    }
}

using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>How large a picture may be once it is unpacked: a few kilobytes can stand for gigabytes.</summary>
internal static class PictureSize
{
    /// <summary>More than any scanner of papers or telephone takes.</summary>
    public const long MostPixels = 100_000_000;

    public static Error? Refuse(long width, long height, string kind)
    {
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue)
        {
            return PlatformErrors.DamagedFile.With(kind);
        }

        return width > MostPixels / height ? PlatformErrors.PictureTooLarge.With(MostPixels / 1_000_000) : null;
    }
}

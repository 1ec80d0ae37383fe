using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Tests.Files.Scanning;

namespace EGov.Platform.Tests.Signatures.Appearances;

public sealed class TransparentPngTests
{
    [Fact]
    public void Colours_and_transparency_come_apart()
    {
        var picture = TransparentPng.Read(Pictures.Of(2, 1, (x, _) => x == 0 ? (1, 2, 3, 4) : (5, 6, 7, 255)));

        Assert.Equal([1, 2, 3, 5, 6, 7], picture!.Colours);
        Assert.Equal([4, 255], picture.Alpha);
    }

    [Fact]
    public void Rows_that_are_written_as_differences_are_made_whole()
    {
        // Row 1 by the left neighbour, row 2 by the one above, row 3 by Paeth's guess.
        byte[] samples = [1, 10, 0, 0, 255, 5, 0, 0, 1, 2, 1, 1, 1, 0, 1, 1, 1, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0];
        var picture = TransparentPng.Read(PngBuilder.Build(2, 3, null, samples, [8, 6, 0, 0, 0]));

        Assert.Equal([10, 0, 0, 15, 0, 0, 11, 1, 1, 16, 1, 1, 11, 1, 1, 16, 1, 1], picture!.Colours);
        Assert.Equal([255, 0, 255, 0, 255, 0], picture.Alpha);
    }

    [Fact]
    public void Grey_and_palettes_with_transparency_are_read_too()
    {
        var grey = TransparentPng.Read(PngBuilder.Build(2, 1, null, [0, 9, 255, 7, 0], [8, 4, 0, 0, 0]));
        var palette = TransparentPng.Read(PngBuilder.Build(3, 1, [("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [0])], [0, 0, 1, 9], [8, 3, 0, 0, 0]));

        Assert.Equal([9, 9, 9, 7, 7, 7], grey!.Colours);
        Assert.Equal([255, 0], grey.Alpha);
        Assert.Equal([1, 2, 3, 4, 5, 6, 4, 5, 6], palette!.Colours);
        Assert.Equal([0, 255, 255], palette.Alpha);
    }

    [Fact]
    public void What_is_not_transparent_or_not_seen_at_all_or_too_large_is_refused()
    {
        Assert.Null(TransparentPng.Read(Pictures.Of(4, 4, (_, _) => (1, 2, 3, 255))));
        Assert.Null(TransparentPng.Read(Pictures.Of(4, 4, (_, _) => (1, 2, 3, 0))));
        Assert.Null(TransparentPng.Read(PngBuilder.Build(4001, 1, null, new byte[1 + (4 * 4001)], [8, 6, 0, 0, 0])));
        Assert.NotNull(TransparentPng.Read(Pictures.Of(4000, 1, (x, _) => (0, 0, 0, x % 2))));
        Assert.Null(TransparentPng.Read((byte[])[.. Pictures.Signature(), .. new byte[TransparentPng.Largest]]));
    }

    [Theory]
    [InlineData(8, 2)]
    [InlineData(16, 6)]
    [InlineData(8, 0)]
    public void Kinds_without_transparency_or_of_another_depth_are_refused(byte bits, byte kind) =>
        Assert.Null(TransparentPng.Read(PngBuilder.Build(1, 1, null, new byte[1 + (bits / 8 * (kind == 6 ? 4 : kind == 2 ? 3 : 1))], [bits, kind, 0, 0, 0])));

    [Fact]
    public void Neither_a_palette_without_colours_nor_a_damaged_picture_nor_an_interlaced_one_is_read()
    {
        var damaged = Pictures.Signature();
        damaged[^20] ^= 1;

        Assert.Null(TransparentPng.Read(damaged));
        Assert.Null(TransparentPng.Read(PngBuilder.Build(1, 1, [("tRNS", [0])], [0, 0], [8, 3, 0, 0, 0])));
        Assert.Null(TransparentPng.Read(PngBuilder.Build(1, 1, null, [0, 1, 2, 3, 4], [8, 6, 0, 0, 1])));
        Assert.Null(TransparentPng.Read("no picture"u8.ToArray()));
        Assert.Null(TransparentPng.Read(ReadOnlyMemory<byte>.Empty));
    }
}

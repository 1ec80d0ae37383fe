using System.Text;
using EGov.Platform.Files.Scanning;

namespace EGov.Platform.Tests.Files.Scanning;

public sealed class PngStructureTests
{
    private static readonly byte[] Virus = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Fact]
    public void Packed_texts_and_profiles_are_taken()
    {
        var packed = PngBuilder.Deflate(new byte[3_000_000]);

        Assert.Null(Scan(PngBuilder.Build(2, 2, [
            ("iCCP", [.. "Display P3\0\0"u8, .. packed]),
            ("zTXt", [.. "Comment\0\0"u8, .. packed]),
            ("iTXt", [.. "Title\0\x01\0vi\0Tiêu đề\0"u8, .. packed]),
            ("iTXt", [.. "Title\0\0\0vi\0Tiêu đề\0Giấy phép"u8]),
        ])));
    }

    [Fact]
    public void The_test_virus_is_found_in_packed_texts_and_samples()
    {
        var packed = PngBuilder.Deflate([.. new byte[32 * 1024 - 20], .. Virus]);

        Assert.Equal("EGOV-1154", Scan(PngBuilder.Build(2, 2, [("iCCP", [.. "Name\0\0"u8, .. packed])])));
        Assert.Equal("EGOV-1154", Scan(PngBuilder.Build(2, 2, [("zTXt", [.. "Comment\0\0"u8, .. packed])])));
        Assert.Equal("EGOV-1154", Scan(PngBuilder.Build(2, 2, [("iTXt", [.. "Title\0\x01\0vi\0\0"u8, .. packed])])));
        Assert.Equal("EGOV-1154", Scan(PngBuilder.Build(67 + 1, 1, samples: [0, .. Virus])));
    }

    [Fact]
    public void Texts_that_unpack_to_too_much_are_refused_one_by_one_and_together()
    {
        var bomb = PngBuilder.Deflate(new byte[17 * 1024 * 1024]);
        var half = PngBuilder.Deflate(new byte[9 * 1024 * 1024]);

        Assert.Equal("EGOV-1180", Scan(PngBuilder.Build(2, 2, [("zTXt", [.. "a\0\0"u8, .. bomb])])));
        Assert.Equal("EGOV-1180", Scan(PngBuilder.Build(2, 2, [("zTXt", [.. "a\0\0"u8, .. half]), ("iCCP", [.. "b\0\0"u8, .. half])])));
    }

    [Theory]
    [InlineData("zTXt", "no end")]
    [InlineData("zTXt", "key\0\x01way")]
    [InlineData("iTXt", "key\0\x01\x01way")]
    [InlineData("iCCP", "key\0\0not packed")]
    public void A_text_that_is_not_packed_as_it_says_is_refused(string chunk, string body) =>
        Assert.Equal("EGOV-1150", Scan(PngBuilder.Build(2, 2, [(chunk, Encoding.Latin1.GetBytes(body))])));

    [Fact]
    public void Samples_are_as_many_as_the_size_says()
    {
        Assert.Equal("EGOV-1150", Scan(PngBuilder.Build(2, 2, samples: new byte[5])));
        Assert.Equal("EGOV-1152", Scan(PngBuilder.Build(2, 2, samples: new byte[7])));
        Assert.Equal("EGOV-1152", Scan(PngBuilder.Build(2, 2, samples: new byte[100_000_000])));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public void Samples_may_lie_in_many_chunks_some_of_them_empty(int cuts)
    {
        Assert.Null(Scan(PngBuilder.Build(2, 2, cuts: cuts)));
        Assert.Equal("EGOV-1150", Scan(PngBuilder.Build(2, 2, samples: new byte[5], cuts: cuts)));
        Assert.Equal("EGOV-1154", Scan(PngBuilder.Build(67 + 1, 1, samples: [0, .. Virus], cuts: cuts)));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, 9, 3, 3 * (1 + 2))]
    [InlineData(new byte[] { 4, 3, 0, 0, 0 }, 9, 3, 3 * (1 + 5))]
    [InlineData(new byte[] { 16, 6, 0, 0, 0 }, 2, 3, 3 * (1 + 16))]
    [InlineData(new byte[] { 8, 2, 0, 0, 1 }, 1, 1, 1 + 3)]
    [InlineData(new byte[] { 8, 0, 0, 0, 1 }, 8, 8, (1 + 1) + (1 + 1) + (1 + 2) + (2 * (1 + 2)) + (2 * (1 + 4)) + (4 * (1 + 4)) + (4 * (1 + 8)))]
    public void Every_depth_colour_and_interlacing_is_counted(byte[] header, int width, int height, int samples)
    {
        Assert.Null(Scan(PngBuilder.Build(width, height, samples: new byte[samples], header: header)));
        Assert.Equal("EGOV-1150", Scan(PngBuilder.Build(width, height, samples: new byte[samples - 1], header: header)));
    }

    [Theory]
    [InlineData(new byte[] { 3, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 16, 3, 0, 0, 0 })]
    [InlineData(new byte[] { 8, 0, 1, 0, 0 })]
    [InlineData(new byte[] { 8, 0, 0, 0, 2 })]
    public void A_header_that_no_picture_has_is_refused(byte[] header) => Assert.Equal("EGOV-1150", Scan(PngBuilder.Build(2, 2, header: header)));

    private static string? Scan(byte[] content) => PngStructure.Check(content)?.Definition.Code;
}

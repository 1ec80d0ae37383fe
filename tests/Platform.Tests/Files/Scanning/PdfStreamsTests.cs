using System.Text;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Http;
using EGov.Platform.Tests.Pdf;
using EGov.Platform.Tests.Pdf.Filters;

namespace EGov.Platform.Tests.Files.Scanning;

public sealed class PdfStreamsTests
{
    private const string Picture = "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8";
    private const string Fully = "[/ASCII85Decode /RunLengthDecode /ASCIIHexDecode /LZWDecode]";

    private static readonly byte[] Virus = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Theory]
    [InlineData("/ASCII85Decode")]
    [InlineData("/ASCIIHexDecode")]
    [InlineData("/RunLengthDecode")]
    [InlineData("/LZWDecode")]
    [InlineData("/LZW")]
    [InlineData(Fully)]
    public void The_test_virus_is_found_behind_every_filter(string filter)
    {
        var packed = filter switch
        {
            "/ASCII85Decode" => PdfPacker.Ascii85(Virus),
            "/ASCIIHexDecode" => PdfPacker.Hexadecimal(Virus),
            "/RunLengthDecode" => PdfPacker.RunLength(Virus),
            Fully => PdfPacker.Ascii85(PdfPacker.RunLength(PdfPacker.Hexadecimal(PdfPacker.Lzw(Virus)))),
            _ => PdfPacker.Lzw(Virus),
        };

        Assert.Equal("EGOV-1154", Scan(PdfBuilder.WithPage().AddStream($"/Filter {filter}", packed)));
    }

    [Fact]
    public void The_test_virus_is_found_across_pieces_and_in_pictures()
    {
        byte[] late = [.. new byte[(32 * 1024) - 30], .. Virus];

        Assert.Equal("EGOV-1154", Scan(PdfBuilder.WithPage().AddDeflated(late)));
        Assert.Equal("EGOV-1154", Scan(PdfBuilder.WithPage().AddStream($"{Picture} /Width 200 /Height 200 /Filter /FlateDecode", PdfBuilder.Deflate(late))));
        Assert.Equal(
            "EGOV-1154",
            Scan(PdfBuilder.WithPage().AddStream($"{Picture} /Width 200 /Height 200 /Filter [/FlateDecode /DCTDecode]", PdfBuilder.Deflate(late))));
    }

    [Theory]
    [InlineData("/Filter /DCTDecode")]
    [InlineData("/Filter [/FlateDecode /JPXDecode]")]
    [InlineData("/Filter /CCITTFaxDecode /DecodeParms << /K -1 >>")]
    [InlineData("/Filter /JBIG2Decode")]
    public void Packings_of_pictures_are_taken_for_pictures_only(string filter)
    {
        var content = filter.Contains("Flate", StringComparison.Ordinal) ? PdfBuilder.Deflate([1]) : [1];

        Assert.Null(Scan(PdfBuilder.WithPage().AddStream($"{Picture} /Width 8 /Height 8 {filter}", content)));
        Assert.Equal("EGOV-1183", Scan(PdfBuilder.WithPage().AddStream(filter, content)));
    }

    [Theory]
    [InlineData("/Filter /Unheard", "EGOV-1183")]
    [InlineData("/Filter [/DCTDecode /FlateDecode]", "EGOV-1183")]
    [InlineData("/Filter /Crypt", "EGOV-1156")]
    [InlineData("/F (other.pdf)", "EGOV-1182")]
    [InlineData("/F (other.pdf) /FFilter /FlateDecode", "EGOV-1182")]
    public void What_cannot_be_looked_into_is_refused_even_as_a_picture(string packing, string code)
    {
        Assert.Equal(code, Scan(PdfBuilder.WithPage().AddStream($"{Picture} /Width 8 /Height 8 {packing}", [1])));
        Assert.Equal(code, Scan(PdfBuilder.WithPage().AddStream(packing, [1])));
    }

    [Fact]
    public void Differences_of_single_bits_are_no_text() => Assert.Equal(
        "EGOV-1183",
        Scan(PdfBuilder.WithPage().AddStream("/Filter /FlateDecode /DecodeParms << /Predictor 2 /BitsPerComponent 4 >>", PdfBuilder.Deflate([1]))));

    [Theory]
    [InlineData("/ColorSpace /DeviceGray", 1)]
    [InlineData("/ColorSpace /DeviceRGB", 3)]
    public void Ten_scanned_pages_of_A4_at_300_dots_an_inch_are_taken(string colours, int samples)
    {
        const int Width = 2480;
        const int Height = 3508;
        var packed = PngBuilder.Deflate(Page(Width * samples, Height));
        var scan = PdfBuilder.WithPage();
        for (var count = 0; count < 10; count++)
        {
            scan.AddStream(
                $"/Subtype /Image {colours} /BitsPerComponent 8 /Width {Width} /Height {Height} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns {Width} /Colors {samples} >>",
                packed);
        }

        Assert.InRange(scan.Build().Length, 1, FileLimits.File);
        Assert.Null(Scan(scan));
    }

    [Fact]
    public void A_picture_that_unpacks_to_more_than_its_size_is_refused() => Assert.Equal(
        "EGOV-1180", Scan(PdfBuilder.WithPage().AddStream($"{Picture} /Width 8 /Height 8 /Filter /FlateDecode", PdfBuilder.Deflate(new byte[1_000_000]))));

    [Fact]
    public void Pictures_that_unpack_to_too_much_together_are_refused()
    {
        var packed = PdfBuilder.Deflate(new byte[50_000_000]);
        var bomb = PdfBuilder.WithPage();
        for (var count = 0; count < 11; count++)
        {
            bomb.AddStream($"{Picture} /Width 5000 /Height 3333 /Filter /FlateDecode", packed);
        }

        Assert.Equal("EGOV-1180", Scan(bomb));
    }

    [Theory]
    [InlineData("/Width 100000 /Height 100000", "EGOV-1153")]
    [InlineData("/Width 8", "EGOV-1150")]
    public void A_picture_has_a_size_within_bounds(string size, string code) =>
        Assert.Equal(code, Scan(PdfBuilder.WithPage().AddStream($"{Picture} {size}", [1])));

    /// <summary>White paper with specks, as scanners see it.</summary>
    private static byte[] Page(int row, int height)
    {
        var random = new Random(3);
        var samples = new byte[(row + 1) * height];
        samples.AsSpan().Fill(250);
        for (var speck = 0; speck < samples.Length / 300; speck++)
        {
            samples[random.Next(samples.Length)] = (byte)random.Next(200);
        }

        for (var line = 0; line < height; line++)
        {
            samples[line * (row + 1)] = 0;
        }

        return samples;
    }

    private static string? Scan(PdfBuilder pdf) => PdfStructure.Check(pdf.Build())?.Definition.Code;
}

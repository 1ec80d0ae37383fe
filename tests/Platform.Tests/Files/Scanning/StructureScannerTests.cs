using System.Text;
using EGov.Platform.Files;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Tests.Pdf;

namespace EGov.Platform.Tests.Files.Scanning;

public sealed class StructureScannerTests
{
    private static readonly byte[] Virus = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Fact]
    public async Task Whole_files_of_each_kind_are_taken()
    {
        Assert.Null(await ScanAsync(PdfBuilder.WithPage().AddDeflated(new byte[100]).Build()));
        Assert.Null(await ScanAsync(PdfBuilder.Packed()));
        Assert.Null(await ScanAsync(Png(2, 2)));
        Assert.Null(await ScanAsync(Jpeg(8, 8)));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_anywhere_is_refused()
    {
        foreach (var whole in new[] { PdfBuilder.WithPage().Build().AsSpan().TrimEnd("\n"u8).ToArray(), Png(2, 2), Jpeg(8, 8) })
        {
            for (var length = 9; length < whole.Length; length++)
            {
                Assert.Equal("EGOV-1150", await ScanAsync(whole[..length]));
            }
        }
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript >>")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>")]
    [InlineData("/AA << /WC << /S /SubmitForm >> >>")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>")]
    [InlineData("/AcroForm << /Fields [] /XFA [] >>")]
    public async Task A_document_that_acts_or_carries_files_is_refused(string inCatalog) =>
        Assert.Equal("EGOV-1151", await ScanAsync(PdfBuilder.WithPage(inCatalog).Build()));

    [Fact]
    public async Task An_action_whose_name_stands_elsewhere_is_refused() => Assert.Equal(
        "EGOV-1151", await ScanAsync(PdfBuilder.WithPage("/OpenAction << /S 4 0 R /F (cmd.exe) >>").Add("/Launch").Build()));

    [Fact]
    public async Task Filters_around_filters_are_paid_for_each()
    {
        var bomb = PdfBuilder.Deflate(PdfBuilder.Deflate([.. "hi"u8, .. new byte[31_000_000]]));
        var file = PdfBuilder.WithPage();
        for (var count = 0; count < 40; count++)
        {
            file.AddStream("/Filter [/FlateDecode /FlateDecode /FlateDecode]", PdfBuilder.Deflate(bomb));
        }

        Assert.Equal("EGOV-1180", await ScanAsync(file.Build()));
    }

    [Fact]
    public async Task What_a_later_saving_hides_is_looked_at_too()
    {
        var first = Encoding.Latin1.GetString(PdfBuilder.WithPage().Add("<< /S /Launch /F (cmd.exe) >>").Build());
        var table = first.LastIndexOf("xref\n0", StringComparison.Ordinal);
        var hidden = $"{first}4 0 obj\nnull\nendobj\nxref\n4 1\n{first.Length:D10} 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R /Prev {table} >>\nstartxref\n{first.Length + 20}\n%%EOF\n";

        Assert.Equal("EGOV-1151", await ScanAsync(Encoding.Latin1.GetBytes(hidden)));
    }

    [Fact]
    public async Task The_test_virus_is_found_in_the_open_in_a_packed_stream_and_in_a_picture()
    {
        Assert.Equal("EGOV-1154", await ScanAsync(PdfBuilder.WithPage().AddStream("", Virus).Build()));
        Assert.Equal("EGOV-1154", await ScanAsync(PdfBuilder.WithPage().AddDeflated(Virus).Build()));
        Assert.Equal("EGOV-1154", await ScanAsync([.. Png(2, 2), .. Virus]));
    }

    [Fact]
    public async Task What_reads_as_two_kinds_is_refused()
    {
        byte[] archive = [.. "PK\x05\x06"u8, .. new byte[18]];

        Assert.Equal("EGOV-1152", await ScanAsync([.. PdfBuilder.WithPage().Build(), .. "<script>"u8]));
        Assert.Equal("EGOV-1152", await ScanAsync([.. Png(2, 2), 1]));
        Assert.Equal("EGOV-1152", await ScanAsync([.. Jpeg(8, 8), .. "MZ"u8]));
        Assert.Equal("EGOV-1152", await ScanAsync([.. Jpeg(8, 8), .. archive]));
        Assert.Equal("EGOV-1152", await ScanAsync(PdfBuilder.WithPage().AddStream("", archive).Build()));
        Assert.Equal("EGOV-1152", await ScanAsync(Png(2, 2, "%PDF-1.4"u8.ToArray())));
    }

    [Fact]
    public async Task Pictures_that_telephones_put_behind_the_first_are_taken() =>
        Assert.Null(await ScanAsync([.. Jpeg(8, 8), 0, 0, .. Jpeg(4, 4)]));

    [Fact]
    public async Task Pictures_that_unpack_to_too_much_are_refused()
    {
        Assert.Equal("EGOV-1153", await ScanAsync(Png(100_000, 100_000)));
        Assert.Equal("EGOV-1153", await ScanAsync(Jpeg(60_000, 60_000)));
        Assert.Equal("EGOV-1150", await ScanAsync(Png(0, 1)));
    }

    [Fact]
    public async Task A_stream_that_unpacks_to_too_much_is_refused() =>
        Assert.Equal("EGOV-1180", await ScanAsync(PdfBuilder.WithPage().AddDeflated(new byte[40 * 1024 * 1024]).Build()));

    [Fact]
    public async Task An_encrypted_document_is_refused() =>
        Assert.Equal("EGOV-1156", await ScanAsync(PdfBuilder.WithPage().Build("/Encrypt << /Filter /Standard >>")));

    [Fact]
    public async Task A_picture_with_a_changed_byte_is_refused()
    {
        var changed = Png(2, 2);
        changed[20] ^= 1;

        Assert.Equal("EGOV-1150", await ScanAsync(changed));
    }

    private static async Task<string?> ScanAsync(byte[] content) =>
        (await new StructureScanner().ScanAsync(FileKind.MediaTypeOf(content)!, content, default))?.Definition.Code;

    private static byte[] Png(int width, int height, byte[]? text = null) =>
        PngBuilder.Build(width, height, text is null ? [] : [("tEXt", text)]);

    private static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
        1, 2, 3, 0xFF, 0, 4, 0xFF, 0xD0, 5,
        0xFF, 0xD9,
    ];
}

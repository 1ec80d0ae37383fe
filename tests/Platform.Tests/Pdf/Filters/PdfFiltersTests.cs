using System.Text;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Filters;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Pdf.Filters;

public sealed class PdfFiltersTests
{
    [Fact]
    public void Each_filter_gives_back_what_was_packed() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        plain => Unpack("ASCIIHexDecode", PdfPacker.Hexadecimal(plain)).SequenceEqual(plain)
            && Unpack("ASCII85Decode", PdfPacker.Ascii85(plain)).SequenceEqual(plain)
            && Unpack("RunLengthDecode", PdfPacker.RunLength(plain)).SequenceEqual(plain)
            && Unpack("LZWDecode", PdfPacker.Lzw(plain)).SequenceEqual(plain)
            && Unpack("FlateDecode", PdfBuilder.Deflate(plain)).SequenceEqual(plain)));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Codes_of_every_length_are_read(int early)
    {
        var random = new Random(7);
        var plain = Enumerable.Range(0, 40_000).Select(_ => (byte)random.Next(16)).ToArray();

        Assert.Equal(plain, Unpack("LZWDecode", PdfPacker.Lzw(plain, early), $"/DecodeParms << /EarlyChange {early} >>"));
    }

    [Fact]
    public void The_standards_own_example_is_read() => Assert.Equal(
        "2D-2D-2D-2D-2D-41-2D-2D-2D-42",
        BitConverter.ToString(Unpack("LZWDecode", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01])));

    [Fact]
    public void Rows_of_differences_are_made_whole()
    {
        byte[] rows = [0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 2, 2, 2, 4, 1, 1, 1];
        byte[] whole = [1, 2, 3, 1, 2, 3, 2, 3, 4, 3, 5, 6, 4, 6, 7];

        Assert.Equal(whole, Unpack("FlateDecode", PdfBuilder.Deflate(rows), "/DecodeParms << /Predictor 15 /Columns 3 >>"));
        Assert.Equal("1-3-6", string.Join('-', Unpack("LZWDecode", PdfPacker.Lzw([1, 2, 3]), "/DecodeParms << /Predictor 2 /Columns 3 >>")));
    }

    [Theory]
    [InlineData("ASCIIHexDecode", "4G>")]
    [InlineData("ASCII85Decode", "abc\u007f~>")]
    [InlineData("ASCII85Decode", "uuuuu~>")]
    [InlineData("ASCII85Decode", "!~>")]
    [InlineData("RunLengthDecode", "\u0005ab")]
    [InlineData("RunLengthDecode", "\u00ff")]
    [InlineData("LZWDecode", "\u00ff\u00ff\u00ff")]
    [InlineData("FlateDecode", "nothing")]
    public void What_is_not_packed_as_it_says_is_refused(string filter, string content) =>
        Assert.Throws<PdfFormatException>(() => Unpack(filter, Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("RunLengthDecode")]
    [InlineData("LZWDecode")]
    [InlineData("FlateDecode")]
    [InlineData("ASCII85Decode")]
    public void Every_filter_ends_where_it_is_too_much(string filter)
    {
        var plain = new byte[100_000];
        var packed = filter switch
        {
            "RunLengthDecode" => PdfPacker.RunLength(plain),
            "LZWDecode" => PdfPacker.Lzw(plain),
            "FlateDecode" => PdfBuilder.Deflate(plain),
            _ => PdfPacker.Ascii85(plain),
        };

        Assert.Throws<PdfTooLargeException>(() => Unpack(filter, packed, most: 99_999));
        Assert.Equal(plain, Unpack(filter, packed, most: 100_000));
    }

    private static byte[] Unpack(string filter, byte[] packed, string settings = "", long most = 1_000_000)
    {
        var about = (PdfDictionary)new PdfLexer(Encoding.ASCII.GetBytes($"<< /Filter /{filter} {settings} >>")).Read();
        using var content = PdfFilters.Open(new PdfStream(about, packed), static value => value, most, static _ => { });
        return content.ReadAll()!.Value.ToArray();
    }
}

using System.Globalization;
using System.Text;
using EGov.Platform.Pdf;

namespace EGov.Platform.Tests.Pdf;

public sealed class PdfFileTests
{
    [Fact]
    public void A_file_with_a_table_and_one_with_streams_are_read_alike()
    {
        var table = PdfFile.Open(PdfBuilder.WithPage().Build());
        var packed = PdfFile.Open(PdfBuilder.Packed());

        Assert.Single(table.ArrayOf(table.DictionaryOf(table.Catalog["Pages"])!["Kids"]));
        Assert.Single(packed.ArrayOf(packed.DictionaryOf(packed.Catalog["Pages"])!["Kids"]));
    }

    [Theory]
    [InlineData("(a\\(b\\051\\n\\\r\nc(d))", "a(b)\nc(d)")]
    [InlineData("<48 69 2>", "Hi ")]
    [InlineData("<FEFF1EC7>", "ệ")]
    public void Strings_are_read_as_they_are_meant(string written, string meant) =>
        Assert.Equal(meant, Assert.IsType<PdfString>(new PdfLexer(Encoding.Latin1.GetBytes(written)).Read()).Text);

    [Fact]
    public void A_name_is_the_same_however_it_is_escaped() =>
        Assert.Equal("JavaScript", Assert.IsType<PdfName>(new PdfLexer("/J#61vaScript"u8.ToArray()).Read()).Value);

    [Fact]
    public void Sections_that_form_a_loop_are_refused()
    {
        var pdf = Encoding.ASCII.GetString(PdfBuilder.WithPage().Build("/Prev 1000000"));
        var start = pdf[(pdf.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var loop = pdf.Replace("/Prev 1000000", $"/Prev {start.PadRight(7)}", StringComparison.Ordinal);

        Assert.Contains("loop", Assert.Throws<PdfFormatException>(() => PdfFile.Open(Encoding.ASCII.GetBytes(loop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_nested_without_end_are_refused() =>
        Assert.Throws<PdfFormatException>(() => new PdfLexer(Encoding.ASCII.GetBytes(new string('[', 100_000))).Read());

    [Fact]
    public void An_object_that_needs_itself_is_refused() => Assert.Throws<PdfFormatException>(
        () => PdfFile.Open(PdfBuilder.WithPage().Add("<< /Length 4 0 R >>\nstream\nx\nendstream").Build()).AllObjects().Count());

    [Fact]
    public void Thousands_of_numbers_for_one_large_object_are_refused()
    {
        var index = string.Concat(Enumerable.Range(10, 5000).Select(number => $"{number} 0 "));
        var large = "[" + string.Concat(Enumerable.Repeat("(0123456789) ", 20_000)) + "]";
        var package = Encoding.ASCII.GetBytes(index + large);
        var pdf = PdfBuilder.WithPage().AddStream($"/Type /ObjStm /N 5000 /First {index.Length}", package).Build();
        var rows = new byte[] { 2, 0, 4, 0 };
        var start = pdf.Length;
        byte[] many =
        [
            .. pdf,
            .. Encoding.ASCII.GetBytes($"9 0 obj\n<< /Type /XRef /Size 11 /Index [10 1] /W [1 2 1] /Root 1 0 R /Prev {pdf.AsSpan().LastIndexOf("xref\n0"u8)} /Length 4 >>\nstream\n"),
            .. rows,
            .. Encoding.ASCII.GetBytes($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"),
        ];

        var failure = Assert.Throws<PdfFormatException>(() => PdfFile.Open(many).AllObjects().Count());

        Assert.Contains("overlap", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4 1\n{0:D10} 00000 n \n4 1\n{0:D10} 00000 n \n", true)]
    [InlineData("4 1\n{0:D10} 00000 n \n4 1\n0000000009 00000 n \n", false)]
    public void A_section_has_one_place_for_an_object(string rows, bool isRead)
    {
        var whole = Encoding.Latin1.GetString(PdfBuilder.WithPage().Add("(here)").Build());
        var place = whole.IndexOf("4 0 obj", StringComparison.Ordinal);
        var update = whole + $"xref\n{string.Format(CultureInfo.InvariantCulture, rows, place)}trailer\n<< /Size 5 /Root 1 0 R /Prev {whole.IndexOf("xref", StringComparison.Ordinal)} >>\nstartxref\n{whole.Length}\n%%EOF\n";

        Assert.Equal(isRead, PdfFile.TryOpen(Encoding.Latin1.GetBytes(update), out _));
    }

    [Fact]
    public void An_object_that_is_another_by_its_own_number_is_refused_however_often_it_is_asked_for()
    {
        var whole = Encoding.Latin1.GetString(PdfBuilder.WithPage().Add("(here)").Add("(there)").Build());
        var (fourth, fifth) = (whole.IndexOf("4 0 obj", StringComparison.Ordinal), whole.IndexOf("5 0 obj", StringComparison.Ordinal));
        var file = PdfFile.Open(Encoding.Latin1.GetBytes(whole.Replace($"{fifth:D10}", $"{fourth:D10}", StringComparison.Ordinal)));

        Assert.Equal("here", ((PdfString)file.ObjectAt(4)).Text);
        Assert.Throws<PdfFormatException>(() => file.ObjectAt(5));
    }

    [Fact]
    public void An_object_stream_says_itself_which_number_lies_where()
    {
        const string Package = "5 0 6 7 (five) (six)";
        var builder = PdfBuilder.WithPage().AddStream("/Type /ObjStm /N 2 /First 8", Encoding.ASCII.GetBytes(Package));
        byte[] rows = [2, 0, 4, 0, 2, 0, 4, 0];
        var whole = builder.Build();
        var start = Encoding.Latin1.GetString(whole).LastIndexOf("xref\n0", StringComparison.Ordinal);
        byte[] longer =
        [
            .. whole,
            .. Encoding.ASCII.GetBytes($"7 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /Prev {start} /W [1 2 1] /Index [5 2] /Length {rows.Length} >>\nstream\n"),
            .. rows,
            .. Encoding.ASCII.GetBytes($"\nendstream\nendobj\nstartxref\n{whole.Length}\n%%EOF\n"),
        ];
        var file = PdfFile.Open(longer);

        Assert.Equal("five", ((PdfString)file.ObjectAt(5)).Text);
        Assert.Throws<PdfFormatException>(() => file.ObjectAt(6));
    }

    [Fact]
    public void Whatever_bytes_change_it_is_read_or_refused_in_bounds()
    {
        var random = new Random(1);
        foreach (var whole in new[] { PdfBuilder.WithPage().AddDeflated(new byte[500]).Build(), PdfBuilder.Packed() })
        {
            for (var round = 0; round < 2000; round++)
            {
                var changed = whole.ToArray();
                for (var change = random.Next(1, 6); change > 0; change--)
                {
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                }

                if (PdfFile.TryOpen(changed.AsMemory(0, random.Next(changed.Length / 2, changed.Length + 1)), out var file))
                {
                    Assert.True(Record.Exception(() => file.AllObjects().Count()) is null or PdfFormatException, $"round {round}");
                }
            }
        }
    }
}

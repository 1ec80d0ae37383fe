using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EGov.Platform.Printing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace EGov.Platform.Tests.Printing;

/// <summary>A form has all that is drawn, on as many pages as it takes, with nothing beyond the margins.</summary>
public sealed partial class FormFileTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_result_sheet_is_one_page_of_A4_and_says_what_it_is()
    {
        using var sheet = Read(ResultSheet.Draw(members: 8));

        Assert.Equal((595, 842), ((int)sheet.Pages[0].Width.Point, (int)sheet.Pages[0].Height.Point));
        Assert.Equal(1, sheet.PageCount);
        Assert.Equal("KẾT QUẢ LẤY Ý KIẾN", sheet.Info.Title);
        Assert.Equal(Day, sheet.Info.CreationDate);
    }

    [Fact]
    public void A_table_of_several_pages_has_all_rows_and_its_head_on_each()
    {
        using var shortest = Read(ResultSheet.Draw(members: 1));
        using var sheet = Read(ResultSheet.Draw(members: 60));

        // A row and a head have four cells each; every page says at its foot which it is.
        Assert.Equal(3, sheet.PageCount);
        Assert.Equal((59 * 4) + (2 * 4) + 3, LinesOf(sheet).Count - LinesOf(shortest).Count);
    }

    [Theory]
    [InlineData("A5")]
    [InlineData("A4")]
    public void A_row_that_is_higher_than_a_page_goes_on_with_every_line(string name)
    {
        var paper = name == "A4" ? FormPaper.A4 : FormPaper.A5;
        const int Lines = 200;
        var opinion = string.Join('\n', Enumerable.Range(1, Lines).Select(number => $"Dòng {number}"));
        using var file = Read(FormFile.Draw(paper, name, Day, name, pen => pen.Table(new([new("TT", 10), new("Ý kiến", 90)], [["1", opinion]]))));

        Assert.True(file.PageCount >= 3);
        Assert.Equal(Lines + 1 + (3 * file.PageCount), LinesOf(file).Count);
        Assert.All(Enumerable.Range(0, file.PageCount), page => Assert.All(
            LinesOf(file, page).Order().Skip(1), line => Assert.InRange(line, paper.Edge, file.Pages[page].Height.Point - paper.Edge)));
    }

    [Theory]
    [InlineData("A5")]
    [InlineData("A4")]
    public void The_motto_stands_on_one_line(string name)
    {
        var paper = name == "A4" ? FormPaper.A4 : FormPaper.A5;
        using var file = Read(FormFile.Draw(paper, name, Day, name, pen => pen.Head(new FormHead(["Văn phòng Chính phủ"], "15/KQ-VPCP", Day, "Hà Nội"))));

        // Agency, number, the motto's two lines, place and day.
        Assert.Equal(5, LinesOf(file).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Places_for_signatures_stand_side_by_side(int count)
    {
        var places = Enumerable.Range(1, count).Select(number => new FormSignature($"NGƯỜI {number}", "Ký số", ["Nguyễn Văn A"])).ToList();
        using var file = Read(FormFile.Draw(FormPaper.A4, "Ký", Day, "Ký", pen => pen.Signatures(places)));

        Assert.Equal(3 * count, LinesOf(file).Count);
        Assert.Equal(3, LinesOf(file).DistinctBy(Math.Round).Count());
    }

    [Fact]
    public void A_row_has_a_cell_per_column() => Assert.Throws<ArgumentException>(() =>
        FormFile.Draw(FormPaper.A4, "x", Day, "x", pen => pen.Table(new([new("TT", 10), new("Tên", 90)], [["1"]]))));

    [Fact]
    public void Many_are_drawn_at_once() => Assert.All(
        Enumerable.Range(0, 16).AsParallel().Select(_ => ResultSheet.Draw(members: 3)).ToList(), file => Assert.True(file.AsSpan().StartsWith("%PDF-"u8)));

    private static PdfDocument Read(byte[] file) => PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);

    private static List<double> LinesOf(PdfDocument file) => [.. Enumerable.Range(0, file.PageCount).SelectMany(page => LinesOf(file, page))];

    /// <summary>How far from below each line of the page stands: where text begins, and by how much each goes on from the one before.</summary>
    private static List<double> LinesOf(PdfDocument file, int page)
    {
        var content = Encoding.Latin1.GetString(file.Pages[page].Contents.CreateSingleContent().Stream!.UnfilteredValue);
        var (lines, at) = (new List<double>(), 0.0);
        foreach (Match step in Steps().Matches(content))
        {
            at = step.Groups["by"] is { Success: true } by ? at + double.Parse(by.ValueSpan, CultureInfo.InvariantCulture) : step.Value == "BT" ? 0 : at;
            if (step.Value == "Tj")
            {
                lines.Add(at);
            }
        }

        return lines;
    }

    [GeneratedRegex(@"\bBT\b|\bTj\b|(?<by>-?[0-9.]+) Td\b")]
    private static partial Regex Steps();
}

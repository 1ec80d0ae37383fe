using System.IO.Compression;
using EGov.Reporting.Formats;

namespace EGov.Reporting.Tests.Formats;

public sealed class SpreadsheetTests
{
    private const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>measure</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>value</t></is></c></row>""";
    private const string Texts = "<si><t>period</t></si>";
    private const string Styles = """<numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\-mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>""";

    [Fact]
    public void The_first_sheet_is_read_by_its_header()
    {
        var (rows, refusal) = ValueFiles.Read(
            DataFormat.Spreadsheet,
            ValueFiles.Sheet(Header + """<row r="3"/><row r="4"><c r="A4" t="inlineStr"><is><t>cpi.yoy</t></is></c><c r="C4"><v>-3.16</v></c><c r="F4"/></row>""", Texts));

        Assert.Null(refusal);
        var row = Assert.Single(rows);
        Assert.Equal((4, "cpi.yoy", "", "-3.16"), (row.Line, row["measure"], row["period"], row["value"]));
    }

    [Theory]
    [InlineData("<c r=\"C2\"><v>6.6345000000000001</v></c>", "6.6345")]
    [InlineData("<c r=\"C2\"><v>0.10000000000000001</v></c>", "0.1")]
    [InlineData("<c r=\"C2\"><v>1.2000000000000001E-5</v></c>", "0.000012")]
    [InlineData("<c r=\"C2\"><v>18031.0254</v></c>", "18031.0254")]
    [InlineData("<c r=\"C2\"><v>103.02090153599998</v></c>", "103.02090153599998")]
    [InlineData("<c r=\"C2\"><v>0.12345678901234567</v></c>", "0.12345678901234567")]
    [InlineData("<c r=\"C2\"><v>123456789.12345678901</v></c>", "123456789.12345678901")]
    [InlineData("<c r=\"C2\"><v>1500</v></c>", "1500")]
    [InlineData("<c r=\"C2\" t=\"b\"><v>1</v></c>", "true")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>43494</v></c>", "2019-01-29")]
    [InlineData("<c r=\"C2\" s=\"2\"><v>43466</v></c>", "2019-01-01")]
    [InlineData("<c r=\"C2\" s=\"9\"><v>43466</v></c>", "43466")]
    public void Cells_say_what_is_seen(string cell, string text) =>
        Assert.Equal(text, Assert.Single(ValueFiles.Read(DataFormat.Spreadsheet, ValueFiles.Sheet(Header + $"""<row r="2">{cell}</row>""", Texts, Styles)).Rows)["value"]);

    [Theory]
    [InlineData("<c r=\"C2\"><f>SUM(A1:A9)</f><v>7</v></c>", "REPORTING-6533")]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#DIV/0!</v></c>", "REPORTING-6534")]
    [InlineData("<c r=\"C2\" t=\"s\"><v>99</v></c>", "REPORTING-6534")]
    public void A_formula_or_an_error_is_a_problem_of_its_row(string cell, string code)
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Spreadsheet, ValueFiles.Sheet(Header + $"""<row r="2">{cell}</row>""", Texts));

        Assert.Null(refusal);
        Assert.Equal(code, Assert.Single(rows).Problem?.Definition.Code);
        Assert.Contains("C2", rows[0].Problem!.DetailIn(EGov.Platform.Results.Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rels", """<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///c:/other.xlsx" TargetMode="External"/>""")]
    [InlineData("rels", """<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="file:///c:/other.xlsx" TargetMode="External"/>""")]
    [InlineData("xl/externalLinks/externalLink1.xml", "<externalLink/>")]
    [InlineData("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="urn:other" Target="http://example.org/a b" TargetMode="External"/></Relationships>""")]
    public void A_workbook_that_takes_values_from_elsewhere_is_refused(string part, string content) =>
        Assert.Equal("REPORTING-6520", ValueFiles.CodeOf(DataFormat.Spreadsheet, ValueFiles.Sheet(Header, Texts, more: (part, content))));

    [Fact]
    public void An_address_that_a_reader_may_click_on_is_no_such_link() => Assert.Null(
        ValueFiles.CodeOf(
            DataFormat.Spreadsheet,
            ValueFiles.Sheet(
                Header,
                Texts,
                more: ("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.org/" TargetMode="External"/></Relationships>"""))));

    [Theory]
    [InlineData(1_048_576, null)]
    [InlineData(1_048_577, "REPORTING-6518")]
    [InlineData(uint.MaxValue, "REPORTING-6518")]
    public void A_row_lies_within_the_sheet(uint row, string? code) =>
        Assert.Equal(code, ValueFiles.CodeOf(DataFormat.Spreadsheet, ValueFiles.Sheet(Header + $"""<row r="{row}"><c><v>1</v></c></row>""", Texts)));

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("/xl/evil.xml")]
    [InlineData("xl\\evil.xml")]
    public void A_workbook_whose_entries_climb_out_of_it_is_refused(string entry) =>
        Assert.Equal("REPORTING-6518", ValueFiles.CodeOf(DataFormat.Spreadsheet, ValueFiles.Sheet(Header, Texts, more: (entry, "<a/>"))));

    [Fact]
    public void A_workbook_with_macros_is_refused() =>
        Assert.Equal(
            "REPORTING-6518",
            ValueFiles.CodeOf(DataFormat.Spreadsheet, Changed("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));

    [Fact]
    public void Archives_are_bounded_before_they_are_opened()
    {
        var many = Enumerable.Range(0, FormatLimits.ValueSpreadsheetEntries + 1).Select(number => ($"{number}.xml", "")).ToArray();
        var swollen = new string(' ', 4 * 1024 * 1024);

        Assert.Equal("REPORTING-6519", ValueFiles.CodeOf(DataFormat.Spreadsheet, ValueFiles.Workbook(many)));
        Assert.Equal("REPORTING-6519", ValueFiles.CodeOf(DataFormat.Spreadsheet, ValueFiles.Workbook(("a.xml", swollen))));
        Assert.Equal("REPORTING-6518", ValueFiles.CodeOf(DataFormat.Spreadsheet, ValueFiles.Workbook(("a.xml", "x"), ("A.xml", "y"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("a,b\n1,2\n")]
    public void What_is_no_archive_is_refused(string content) => Assert.Equal("REPORTING-6518", ValueFiles.CodeOf(DataFormat.Spreadsheet, content.Bytes()));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData><")]
    [InlineData("xl/workbook.xml", "rId1", "rId7")]
    [InlineData("_rels/.rels", "officeDocument\"", "other\"")]
    public void Parts_that_are_broken_are_refused(string part, string from, string to) =>
        Assert.Equal("REPORTING-6518", ValueFiles.CodeOf(DataFormat.Spreadsheet, Changed(part, from, to)));

    private static byte[] Changed(string part, string from, string to)
    {
        using var archive = new ZipArchive(new MemoryStream(ValueFiles.Sheet(Header, Texts)));
        return ValueFiles.Workbook([.. archive.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            var content = text.ReadToEnd();
            return (entry.FullName, entry.FullName == part ? content.Replace(from, to, StringComparison.Ordinal) : content);
        })]);
    }
}

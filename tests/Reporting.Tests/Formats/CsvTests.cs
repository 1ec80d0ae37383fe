using EGov.Reporting.Formats;

namespace EGov.Reporting.Tests.Formats;

public sealed class CsvTests
{
    [Fact]
    public void Rows_are_read_by_the_names_of_the_header()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Csv, ValueFiles.Csv.Bytes());

        Assert.Null(refusal);
        Assert.Equal(("May mặc, mũ nón và giày dép", "-1.25", "", 3), (rows[1]["Hàng hóa"], rows[1]["YOY"], rows[1]["YTD-YOY"], rows[1].Line));
        Assert.Null(rows[0]["no such column"]);
    }

    [Theory]
    [InlineData("\uFEFFa,b\r\n1,2\r\n")]
    [InlineData("a,b\n1,2")]
    [InlineData(" a , b \n1,2\n")]
    public void Marks_and_ends_of_lines_do_not_matter(string content) =>
        Assert.Equal("2", Assert.Single(ValueFiles.Read(DataFormat.Csv, content.Bytes()).Rows)["b"]);

    [Fact]
    public void Another_separator_is_read_where_it_is_said() =>
        Assert.Equal("1,5", Assert.Single(ValueFiles.Read(DataFormat.Csv, "a;b\n1,5;2\n".Bytes(), ';').Rows)["a"]);

    [Theory]
    [InlineData("a,b\n1\n", "REPORTING-6530")]
    [InlineData("a,b\n1,2,3\n", "REPORTING-6530")]
    [InlineData("a,b\n1,\u0007\n", "REPORTING-6532")]
    [InlineData("a,b\n1,\uFFFD\n", "REPORTING-6532")]
    public void A_row_that_cannot_be_trusted_says_why_and_the_next_is_read(string content, string code)
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Csv, (content + "3,4\n").Bytes());

        Assert.Null(refusal);
        Assert.Equal(code, rows[0].Problem?.Definition.Code);
        Assert.Null(rows[1].Problem);
    }

    [Fact]
    public void A_cell_that_is_too_long_is_a_problem_of_its_row() =>
        Assert.Equal("REPORTING-6531", ValueFiles.Read(DataFormat.Csv, $"a\n{new string('x', 1001)}\n".Bytes()).Rows[0].Problem?.Definition.Code);

    [Theory]
    [InlineData("", "REPORTING-6502")]
    [InlineData(",,\n1,2,3\n", "REPORTING-6502")]
    [InlineData("a,a\n1,2\n", "REPORTING-6503")]
    [InlineData("a,\u0001\n1,2\n", "REPORTING-6505")]
    [InlineData("a,b\n\"1,2\n", "REPORTING-6506")]
    public void A_file_without_a_usable_header_or_end_is_refused(string content, string code) =>
        Assert.Equal(code, ValueFiles.CodeOf(DataFormat.Csv, content.Bytes()));

    [Fact]
    public void Rows_columns_and_bytes_are_bounded()
    {
        var wide = string.Join(',', Enumerable.Range(0, FormatLimits.ValueColumns + 1));
        var large = "a\n" + string.Concat(Enumerable.Repeat("1\n", FormatLimits.ValueRows + 1));

        Assert.Equal("REPORTING-6504", ValueFiles.CodeOf(DataFormat.Csv, wide.Bytes()));
        Assert.Equal("REPORTING-6501", ValueFiles.CodeOf(DataFormat.Csv, large.Bytes()));
        Assert.Equal("REPORTING-6500", ValueFiles.CodeOf(DataFormat.Csv, new byte[FormatLimits.ValueFile + 1]));
    }
}

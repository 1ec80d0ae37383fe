using System.Text;
using EGov.Platform.Http;

namespace EGov.Platform.Tests.Http;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("Công văn", "Công văn")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("nói \"có\"", "\"nói \"\"có\"\"\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+84", "\"'+84\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("1=1", "1=1")]
    [InlineData("", "")]
    public async Task A_cell_is_written_so_that_no_spreadsheet_runs_it(string cell, string written) =>
        Assert.Equal($"\uFEFFx,y\r\n{written},z\r\n", await TextAsync(["x", "y"], [cell, "z"]));

    [Fact]
    public async Task A_table_without_rows_has_its_header() => Assert.Equal("\uFEFFSố đến,Tác giả\r\n", await TextAsync(["Số đến", "Tác giả"]));

    [Fact]
    public async Task Rows_are_written_as_they_come_and_never_held_together()
    {
        var (file, written) = (new MemoryStream(), 0L);

        await new CsvTable("x.csv", ["x"], RowsAsync()).WriteAsync(file, default);

        Assert.True(written > 0, "Nothing was written before the last row came.");

        async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync()
        {
            for (var row = 0; row < 20; row++)
            {
                yield return [new string('x', 10_000)];
                written = file.Length;
                await Task.CompletedTask;
            }
        }
    }

    private static async Task<string> TextAsync(IReadOnlyList<string> header, params IReadOnlyList<string>[] rows)
    {
        var file = new MemoryStream();
        await new CsvTable("x.csv", header, rows.ToAsyncEnumerable()).WriteAsync(file, default);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}

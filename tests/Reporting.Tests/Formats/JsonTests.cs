using EGov.Reporting.Formats;

namespace EGov.Reporting.Tests.Formats;

public sealed class JsonTests
{
    [Fact]
    public void Items_are_rows_and_numbers_stay_as_they_are_written()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Json, ValueFiles.Json.Bytes());

        Assert.Null(refusal);
        Assert.Equal(["3.180", "0.07"], rows.Select(row => row["value"]));
        Assert.Equal((null, ""), (rows[0]["area"], rows[1]["area"]));
        Assert.Equal([1, 2], rows.Select(row => row.Line));
    }

    [Fact]
    public void An_empty_array_has_no_rows()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Json, " [ ] ".Bytes());

        Assert.Empty(rows);
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("""[{"value":{"a":1}}]""", "REPORTING-6535")]
    [InlineData("""[{"value":[1]}]""", "REPORTING-6535")]
    [InlineData("""[{"value":1,"value":2}]""", "REPORTING-6503")]
    [InlineData("""[{"value":"a\nb"}]""", "REPORTING-6532")]
    public void An_item_that_is_not_flat_is_a_problem_of_its_row(string content, string code)
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Json, content.Bytes());

        Assert.Null(refusal);
        Assert.Equal(code, Assert.Single(rows).Problem?.Definition.Code);
    }

    [Theory]
    [InlineData("", "REPORTING-6515")]
    [InlineData("{}", "REPORTING-6516")]
    [InlineData("[{}", "REPORTING-6515")]
    [InlineData("[{},]", "REPORTING-6515")]
    [InlineData("[{}] []", "REPORTING-6515")]
    [InlineData("[{}}", "REPORTING-6515")]
    [InlineData("[1]", "REPORTING-6517")]
    [InlineData("[{\"a\":\"\\ud800\"}]", "REPORTING-6517")]
    [InlineData("[{\"a\":[[[[[1]]]]]}]", "REPORTING-6515")]
    public void What_is_no_array_of_objects_is_refused(string content, string code) => Assert.Equal(code, ValueFiles.CodeOf(DataFormat.Json, content.Bytes()));
}

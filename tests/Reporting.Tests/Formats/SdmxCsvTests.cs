using EGov.Reporting.Formats;

namespace EGov.Reporting.Tests.Formats;

public sealed class SdmxCsvTests
{
    [Fact]
    public void Components_are_columns()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.SdmxCsv, ValueFiles.SdmxCsv.Bytes());

        Assert.Null(refusal);
        Assert.Equal(("cpi_yoy", "011", "2020-08", "-0.25", "E"), (rows[1]["INDICATOR"], rows[1]["CATEGORY"], rows[1]["TIME_PERIOD"], rows[1]["OBS_VALUE"], rows[1]["OBS_STATUS"]));
    }

    [Fact]
    public void Labels_beside_codes_are_passed_over()
    {
        var (rows, _) = ValueFiles.Read(
            DataFormat.SdmxCsv,
            "STRUCTURE,STRUCTURE_ID,FREQ: Frequency,TITLE\ndataflow,A:B(1.0): A flow,M: Monthly,Prices: all\n".Bytes());

        Assert.Equal(("M", "Prices: all"), (Assert.Single(rows)["FREQ"], rows[0]["TITLE"]));
    }

    [Theory]
    [InlineData("STRUCTURE;STRUCTURE_ID;OBS_VALUE\ndataflow;A:B(1.0);1,5\n")]
    [InlineData("STRUCTURE[|];STRUCTURE_ID;OBS_VALUE\ndataflow;A:B(1.0);1,5\n")]
    [InlineData("\uFEFF\"STRUCTURE\";\"STRUCTURE_ID\";\"OBS_VALUE\"\ndataflow;A:B(1.0);1,5\n")]
    public void The_file_says_itself_what_separates_its_cells(string content) =>
        Assert.Equal("1,5", Assert.Single(ValueFiles.Read(DataFormat.SdmxCsv, content.Bytes()).Rows)["OBS_VALUE"]);

    [Theory]
    [InlineData("DATAFLOW,FREQ\nA:B(1.0),M\n", "REPORTING-6514")]
    [InlineData("measure,period,value\nx,2020,1\n", "REPORTING-6514")]
    [InlineData("STRUCTURE\n", "REPORTING-6514")]
    [InlineData("STRUCTURE,STRUCTURE_ID,A: x,A: y\n", "REPORTING-6503")]
    [InlineData("", "REPORTING-6502")]
    public void What_is_none_is_refused(string content, string code) => Assert.Equal(code, ValueFiles.CodeOf(DataFormat.SdmxCsv, content.Bytes()));

    [Fact]
    public void An_action_that_there_is_not_is_a_problem_of_its_row()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.SdmxCsv, ValueFiles.SdmxCsv.Replace(",I,M,VN,cpi_yoy,011", ",X,M,VN,cpi_yoy,011", StringComparison.Ordinal).Bytes());

        Assert.Null(refusal);
        Assert.Equal([null, "REPORTING-6512"], rows.Select(row => row.Problem?.Definition.Code));
    }
}

using EGov.Reporting.Formats;

namespace EGov.Reporting.Tests.Formats;

public sealed class SdmxMlTests
{
    [Fact]
    public void Every_observation_has_the_attributes_of_its_series_and_its_own()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.SdmxMl, ValueFiles.SdmxMl.Bytes());

        Assert.Null(refusal);
        Assert.Equal([1, 2, 3], rows.Select(row => row.Line));
        Assert.Equal(("PCPI_IX", "2020-09", "103.02090153599998", "2019"), (rows[1]["INDICATOR"], rows[1]["TIME_PERIOD"], rows[1]["OBS_VALUE"], rows[1]["BASE_PER"]));
        Assert.Equal(("PCPI_CP_011_IX", "P"), (rows[2]["INDICATOR"], rows[2]["OBS_STATUS"]));
        Assert.Null(rows[0]["OBS_STATUS"]);
        Assert.All(rows, row => Assert.Equal(("Published", "I"), (row["COMMENT"], row["ACTION"])));
    }

    [Fact]
    public void Observations_without_series_are_read_too()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.SdmxMl, ValueFiles.Message("""<Obs INDICATOR="A" TIME_PERIOD="2020" OBS_VALUE="1"/><Obs INDICATOR="B" TIME_PERIOD="2021" OBS_VALUE="2"/>""").Bytes());

        Assert.Null(refusal);
        Assert.Equal(["A", "B"], rows.Select(row => row["INDICATOR"]));
    }

    [Theory]
    [InlineData("IMF", "ECOFIN_DSD", "1.0", null)]
    [InlineData("IMF", "BOP", "1.0", "REPORTING-6522")]
    [InlineData("OTHER", "ECOFIN_DSD", "1.0", "REPORTING-6522")]
    public void The_header_and_the_data_set_name_one_structure(string agency, string id, string version, string? code)
    {
        var header = $"""<message:Structure structureID="S1" dimensionAtObservation="TIME_PERIOD"><common:Structure><Ref agencyID="{agency}" id="{id}" version="{version}"/></common:Structure></message:Structure>""";

        var (rows, refusal) = ValueFiles.Read(
            DataFormat.SdmxMl,
            ValueFiles.Message("""<Series STRUCTURE_ID="A:B(1.0)"><Obs TIME_PERIOD="2020"/></Series>""", header).Replace("xsi:type", "ss:structureRef=\"S1\" xsi:type", StringComparison.Ordinal).Bytes());

        Assert.Equal(code, refusal?.Definition.Code);
        Assert.All(rows, row => Assert.Equal("IMF:ECOFIN_DSD(1.0)", row["STRUCTURE_ID"]));
    }

    [Fact]
    public void A_message_that_deletes_says_so_in_each_row()
    {
        var (rows, _) = ValueFiles.Read(DataFormat.SdmxMl, ValueFiles.Message("""<Series><Obs TIME_PERIOD="2020"/></Series>""", "<message:DataSetAction>Delete</message:DataSetAction>").Bytes());

        Assert.Equal("D", Assert.Single(rows)["ACTION"]);
    }

    [Theory]
    [InlineData("<Group INDICATOR=\"A\" UNIT_MULT=\"6\"/><Series/>", "REPORTING-6510")]
    [InlineData("<Section><Series/></Section>", "REPORTING-6509")]
    public void What_would_be_lost_is_refused(string data, string code) =>
        Assert.Equal(code, ValueFiles.CodeOf(DataFormat.SdmxMl, ValueFiles.Message(data).Bytes()));

    [Theory]
    [InlineData("<message:Test>true</message:Test>", "REPORTING-6511")]
    [InlineData("<message:DataSetAction>Forget</message:DataSetAction>", "REPORTING-6512")]
    public void A_header_that_forbids_it_is_heeded(string header, string code) =>
        Assert.Equal(code, ValueFiles.CodeOf(DataFormat.SdmxMl, ValueFiles.Message("<Series/>", header).Bytes()));

    [Fact]
    public void A_footer_that_tells_of_an_error_refuses_what_came_before_it() =>
        Assert.Equal(
            "REPORTING-6513",
            ValueFiles.CodeOf(DataFormat.SdmxMl, ValueFiles.Message("<Series/>", footer: """<footer:Footer><footer:Message code="510" severity="Error"/></footer:Footer>""").Bytes()));

    [Theory]
    [InlineData("<a/>", "REPORTING-6509")]
    [InlineData("<StructureSpecificData xmlns=\"http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message\"/>", "REPORTING-6509")]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", "REPORTING-6507")]
    [InlineData("no XML at all", "REPORTING-6507")]
    [InlineData("", "REPORTING-6507")]
    public void What_is_no_such_message_is_refused_by_number(string content, string code) =>
        Assert.Equal(code, ValueFiles.CodeOf(DataFormat.SdmxMl, content.Bytes()));

    [Fact]
    public void Elements_that_lie_too_deep_are_refused() =>
        Assert.Equal(
            "REPORTING-6508",
            ValueFiles.CodeOf(DataFormat.SdmxMl, ValueFiles.Message(string.Concat(Enumerable.Repeat("<common:A>", 20)) + string.Concat(Enumerable.Repeat("</common:A>", 20))).Bytes()));

    [Fact]
    public void A_message_that_is_cut_off_gives_what_came_and_says_that_it_is_no_XML()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.SdmxMl, ValueFiles.SdmxMl[..ValueFiles.SdmxMl.LastIndexOf("<Obs", StringComparison.Ordinal)].Bytes());

        Assert.Equal(2, rows.Count);
        Assert.Equal("REPORTING-6507", refusal?.Definition.Code);
    }
}

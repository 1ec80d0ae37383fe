using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Results;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Writing;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Formats;

public sealed class WriterTests
{
    private static readonly DataPoint[] Points =
    [
        Point("cpi.yoy", "2020-08", "VN", "_T", "3.180", "official"),
        Point("cpi.yoy", "2020-09", "VN", "_T", "-2.98", "estimated"),
        Point("cpi.yoy", "2020-08", "VN", "011", "0.00000000000000001234567890", "preliminary"),
        Point("market-control.inspections", "2020-N1", "01", "_T", "12", "official"),
    ];

    [Fact]
    public async Task SDMX_CSV_has_a_row_for_each_value()
    {
        var text = Encoding.UTF8.GetString(await WrittenAsync(DataFormat.SdmxCsv));

        Assert.Equal(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,CATEGORY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS
            dataflow,VN_EGOV:mixed(1.0.0),I,M,VN,cpi_yoy,_T,2020-08,3.180,A,%,2
            dataflow,VN_EGOV:mixed(1.0.0),I,M,VN,cpi_yoy,_T,2020-09,-2.98,E,%,2
            dataflow,VN_EGOV:mixed(1.0.0),I,M,VN,cpi_yoy,011,2020-08,0.00000000000000001234567890,P,%,2
            dataflow,VN_EGOV:mixed(1.0.0),I,M9,01,market-control_inspections,_T,2020-01-01/P9M,12,A,vụ,0

            """.ReplaceLineEndings("\r\n"),
            text);
    }

    [Fact]
    public async Task What_SDMX_CSV_says_is_read_again_value_for_value()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.SdmxCsv, await WrittenAsync(DataFormat.SdmxCsv));

        Assert.Null(refusal);
        Assert.Equal(Points.Select(point => point.Value), rows.Select(row => NumberText.Read(row["OBS_VALUE"]!, NumberForm.Plain)!.Value));
        Assert.Equal(Points.Select(point => point.Measure), rows.Select(row => EGov.Reporting.Formats.Sdmx.SdmxCodes.MeasureOf(row["INDICATOR"]!)));
    }

    [Fact]
    public async Task CSV_defuses_names_that_are_formulas_and_leaves_numbers_alone()
    {
        var text = Encoding.UTF8.GetString(await WrittenAsync(DataFormat.Csv));

        Assert.StartsWith("\uFEFFmeasure,name,period,area,category,value,unit,status\r\n", text, StringComparison.Ordinal);
        Assert.Equal("cpi.yoy,\"'=1+1\",2020-09,VN,_T,-2.98,%,estimated", text.Split("\r\n")[2]);
    }

    [Fact]
    public async Task A_workbook_is_read_again_with_the_columns_of_CSV()
    {
        var (rows, refusal) = ValueFiles.Read(DataFormat.Spreadsheet, await WrittenAsync(DataFormat.Spreadsheet));

        Assert.Null(refusal);
        Assert.Equal(CsvDataWriter.Columns, rows[0].Columns.Names);
        Assert.Equal(("cpi.yoy", "=1+1", "2020-09", "-2.98"), (rows[1]["measure"], rows[1]["name"], rows[1]["period"], rows[1]["value"]));
        Assert.All(rows, row => Assert.Null(row.Problem));
    }

    [Theory]
    [InlineData("103.02090153599998")]
    [InlineData("6.6345000000000001")]
    [InlineData("-0.10000000000000001")]
    [InlineData("0.12345678901234567")]
    [InlineData("123456789.12345678901234567")]
    [InlineData("0.00000000000000000001")]
    [InlineData("999999999999999999")]
    [InlineData("3.180")]
    public async Task A_workbook_gives_each_number_back_digit_for_digit(string value)
    {
        var (rows, _) = ValueFiles.Read(DataFormat.Spreadsheet, await WrittenAsync(DataFormat.Spreadsheet, Point("cpi.yoy", "2020-08", "VN", "_T", value, "official")));

        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), decimal.Parse(Assert.Single(rows)["value"]!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task SDMX_JSON_names_series_by_the_places_of_their_codes()
    {
        var message = JsonNode.Parse(await WrittenAsync(DataFormat.SdmxJson))!;
        var structure = message["data"]!["structures"]![0]!;
        string[][] series = [.. structure["dimensions"]!["series"]!.AsArray().Select(dimension => dimension!["values"]!.AsArray().Select(value => (string)value!["id"]!).ToArray())];
        string[] periods = [.. structure["dimensions"]!["observation"]![0]!["values"]!.AsArray().Select(value => (string)value!["value"]!)];
        var read = new List<string>();
        foreach (var (key, values) in message["data"]!["dataSets"]![0]!["series"]!.AsObject())
        {
            var codes = key.Split(':').Select((place, dimension) => series[dimension][int.Parse(place, CultureInfo.InvariantCulture)]);
            read.AddRange(values!["observations"]!.AsObject().Select(observation =>
                $"{string.Join('.', codes)} {periods[int.Parse(observation.Key, CultureInfo.InvariantCulture)]} {observation.Value![0]!.ToJsonString()} {observation.Value[1]}"));
        }

        Assert.Equal(
            [
                "M.VN.cpi_yoy.011 2020-08 0.00000000000000001234567890 0",
                "M.VN.cpi_yoy._T 2020-08 3.180 1",
                "M.VN.cpi_yoy._T 2020-09 -2.98 2",
                "M9.01.market-control_inspections._T 2020-01-01/P9M 12 1",
            ],
            read);
        Assert.Equal(["P", "A", "E"], structure["attributes"]!["observation"]![0]!["values"]!.AsArray().Select(value => (string)value!["id"]!));
        Assert.Equal([0, 1, 2, 3], structure["dimensions"]!["series"]!.AsArray().Select(dimension => (int)dimension!["keyPosition"]!));
        Assert.Equal("Hà Nội", (string)structure["dimensions"]!["series"]![1]!["values"]![1]!["names"]!["vi"]!);
    }

    [Fact]
    public async Task SDMX_JSON_has_what_its_schema_requires()
    {
        var message = JsonNode.Parse(await WrittenAsync(
            DataFormat.SdmxJson, [.. Points, Point("cpi.mom", "2020-08", "VN", "_T", "0.07", "official")]))!;
        var structure = message["data"]!["structures"]![0]!;
        JsonNode[] attributes = [.. structure["attributes"]!["series"]!.AsArray().Select(attribute => attribute!)];
        string[][] lists = [.. attributes.Select(attribute => attribute["values"]!.AsArray().Select(value => (string)value!["value"]!).ToArray())];
        string[] measures = [.. structure["dimensions"]!["series"]![2]!["values"]!.AsArray().Select(value => (string)value!["id"]!)];
        var said = message["data"]!["dataSets"]![0]!["series"]!.AsObject()
            .Select(each => (Measure: measures[int.Parse(each.Key.Split(':')[2], CultureInfo.InvariantCulture)], Places: each.Value!["attributes"]!.AsArray()))
            .Select(each => $"{each.Measure} {lists[0][(int)each.Places[0]!]} {lists[1][(int)each.Places[1]!]}").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal("https://json.sdmx.org/2.1/sdmx-json-data-schema.json", (string)message["$schema"]!);
        Assert.Equal("""[{"urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=VN_EGOV:mixed(1.0.0)","rel":"dataflow"}]""", structure["links"]!.ToJsonString());
        Assert.All(lists, list => Assert.Equal(list.Distinct(), list));
        Assert.Equal(["cpi_mom % 0", "cpi_yoy % 2", "market-control_inspections vụ 0"], said);
    }

    [Fact]
    public async Task SDMX_JSON_without_values_has_no_empty_lists()
    {
        var structure = JsonNode.Parse(await WrittenAsync(DataFormat.SdmxJson, null))!["data"]!["structures"]![0]!;

        Assert.DoesNotContain("\"values\":[]", structure.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(4, structure["dimensions"]!["series"]!.AsArray().Count);
    }

    private static DataPoint Point(string measure, string period, string area, string category, string value, string status) =>
        new(measure, PeriodCode.Parse(period)!.Value, area, category, decimal.Parse(value, CultureInfo.InvariantCulture), status);

    private static async Task<byte[]> WrittenAsync(DataFormat format, params DataPoint[]? points)
    {
        using var written = new MemoryStream();
        await DataWriters.Of(format).WriteAsync(
            new DataExport(
                "mixed",
                new("Số liệu", "Values"),
                new(2020, 9, 29, 9, 0, 0, TimeSpan.FromHours(7)),
                new Dictionary<string, ExportedMeasure>
                {
                    ["cpi.yoy"] = new("cpi.yoy", new("=1+1", "=1+1"), "%", 2),
                    ["cpi.mom"] = new("cpi.mom", new("Theo tháng", "Monthly"), "%", 0),
                    ["market-control.inspections"] = new("market-control.inspections", new("Số vụ kiểm tra", "Inspections"), "vụ", 0),
                },
                new Dictionary<string, Text> { ["01"] = new("Hà Nội", "Hanoi") },
                new Dictionary<string, Text> { ["011"] = new("Lương thực", "Food") },
                (points is [] ? Points : points ?? []).ToAsyncEnumerable()),
            written,
            Language.Vietnamese,
            default);
        return written.ToArray();
    }
}

using EGov.Platform.Results;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Tests.Formats;

namespace EGov.Reporting.Tests.Imports;

public sealed class ProfileMappingTests
{
    private static readonly ProfileBook Book = new();

    [Fact]
    public void A_row_of_the_price_table_is_three_values_of_the_month_of_its_release() => Assert.Equal(
        ["cpi.yoy 2019-01 VN 03 -1.25 Official", "cpi.mom 2019-01 VN 03 0.3 Official"],
        Said("gso-cpi", DataFormat.Csv, ValueFiles.Csv)[1]);

    [Fact]
    public void What_was_realised_is_of_the_month_before_and_the_rest_of_this_one() => Assert.Equal(
        [
            "public-investment.realised 2018-12 G04 _T 513.6 Preliminary",
            "public-investment.estimate 2019-01 G04 _T 364.2 Estimated",
            "public-investment.ytd 2019-01 G04 _T 877.8 Estimated",
            "public-investment.plan-share 2019-01 G04 _T 11.9227 Estimated",
            "public-investment.ytd-yoy 2019-01 G04 _T -58.2656 Estimated",
        ],
        Said(
            "gso-public-investment",
            DataFormat.Csv,
            "Phân Loại,Total-Pre-Month,E-Total-M,Total-YOY,YOP,YTD-YOY,Date,Month\nBộ Giao thông Vận tải,513.6,364.2,877.8,11.9227,-58.2656,2019-01-29,2019-01\n").Single());

    [Fact]
    public void Lines_of_capital_are_categories_of_the_whole_country() => Assert.Equal(
        ["public-investment.estimate 2019-02 VN LOCAL-DISTRICT 3155.291 Estimated"],
        Said("gso-public-investment", DataFormat.Csv, "Phân Loại,E-Total-M,Month\nVốn ngân sách NN cấp huyện,3155.291,2019-02\n").Single());

    [Fact]
    public void An_SDMX_message_is_read_with_its_statuses()
    {
        var said = Said("sdmx-cpi", DataFormat.SdmxMl, ValueFiles.SdmxMl);

        Assert.Equal("cpi.index 2020-08 VN _T 102.5 Official", said[0].Single());
        Assert.Equal("cpi.index 2020-08 VN 011 99.75 Preliminary", said[2].Single());
    }

    [Fact]
    public void A_multiplier_is_applied_where_the_profile_leaves_it_open() => Assert.Equal(
        ["cpi.index 2020-08 VN _T 102.5 Official"],
        Said("observations", DataFormat.Csv, "measure,period,value,UNIT_MULT\ncpi.index,2020-08,10250,-2\n").Single());

    [Fact]
    public void Weights_are_passed_over() =>
        Assert.Empty(Said("sdmx-cpi", DataFormat.SdmxMl, ValueFiles.Message("""<Series DATA_DOMAIN="CPI" REF_AREA="VN" INDICATOR="PCPI_WT" COUNTERPART_AREA="_Z" FREQ="M" BASE_PER="_Z" UNIT_MULT="0"><Obs TIME_PERIOD="2020-08" OBS_VALUE="100"/></Series>""")).Single());

    [Fact]
    public void Our_own_codes_are_read_in_our_spelling_and_in_that_of_SDMX()
    {
        Assert.Equal(["cpi.yoy 2020-08 VN 011 -0.25 Estimated"], Said("observations", DataFormat.SdmxCsv, ValueFiles.SdmxCsv)[1]);
        Assert.Equal(["cpi.yoy 2020-08 VN _T 3.180 Official"], Said("observations", DataFormat.Json, ValueFiles.Json)[0]);
    }

    [Fact]
    public void Letters_and_marks_that_are_written_apart_are_joined_before_names_and_units_are_compared()
    {
        Assert.Equal(["cpi.yoy 2019-01 VN 10 1 Official"], Said("gso-cpi", DataFormat.Csv, "Ha\u0300ng ho\u0301a,YOY,Date\nGia\u0301o du\u0323c,1,2019-01-29\n").Single());
        var row = ValueFiles.Read(DataFormat.Json, """[{"measure":"market-control.inspections","period":"2020-08","value":1,"unit":"vu\u0323"}]""".Bytes()).Rows.Single();
        Assert.Equal("vụ", Book.Find("observations")!.Map(row).Succeeded(out var said, out _) ? said.Unit : null);
    }

    [Fact]
    public void A_row_whose_action_is_to_delete_withdraws_its_value() => Assert.Equal(
        ["cpi.yoy 2020-08 VN _T - Official"],
        Said("observations", DataFormat.SdmxCsv, "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD\ndataflow,A:B(1.0),D,cpi_yoy,2020-08\n").Single());

    [Theory]
    [InlineData("observations", "measure,period\ncpi.yoy,2020-08\n", "REPORTING-6550")]
    [InlineData("observations", "period,value\n2020-08,1\n", "REPORTING-6550")]
    [InlineData("observations", "measure,value\ncpi.yoy,1\n", "REPORTING-6550")]
    [InlineData("gso-cpi", "Hàng hóa,YOY,Date\nHàng lạ,1,2020-01-29\n", "REPORTING-6551")]
    [InlineData("observations", "measure,period,area,value\ncpi.yoy,2020-08,V N,1\n", "REPORTING-6551")]
    [InlineData("observations", "measure,period,FREQ,value\ncpi.yoy,2020-08,A,1\n", "REPORTING-6554")]
    [InlineData("observations", "measure,period,status,value\ncpi.yoy,2020-08,sure,1\n", "REPORTING-6555")]
    [InlineData("observations", "measure,period,status,value\ncpi.yoy,2020-08,1,1\n", "REPORTING-6555")]
    [InlineData("gso-cpi", "Hàng hóa,YOY,Date\nGiáo dục,1,2020-02-30\n", "REPORTING-6100")]
    [InlineData("gso-cpi", "Hàng hóa,YOY,Date\nGiáo dục,1,2020-02\n", "REPORTING-6100")]
    [InlineData("observations", "measure,period,value\ncpi.yoy,2021-W53,1\n", "REPORTING-6100")]
    [InlineData("observations", "measure,period,value\ncpi.yoy,2020-08,\"1,5\"\n", "REPORTING-6540")]
    [InlineData("observations", "measure,period,value\ncpi.yoy,2020-08,1e30\n", "REPORTING-6541")]
    [InlineData("observations", "measure,period,value\ncpi.yoy,2020-08,1.4210854715202004e-15\n", "REPORTING-6543")]
    [InlineData("observations", "measure,period,value\ncpi.yoy,2020-08,0.123456789012345678901\n", "REPORTING-6543")]
    [InlineData("observations", "measure,period,value\ncpi.yoy,2020-08,123456789012345678.123456789012\n", "REPORTING-6543")]
    [InlineData("observations", "measure,period,value,UNIT_MULT\ncpi.yoy,2020-08,0.1234567891,-11\n", "REPORTING-6543")]
    [InlineData("observations", "measure,period,value,UNIT_MULT\ncpi.yoy,2020-08,1,x\n", "REPORTING-6542")]
    [InlineData("observations", "measure,period,value,UNIT_MULT\ncpi.yoy,2020-08,999999999999,12\n", "REPORTING-6541")]
    public void A_row_that_says_nothing_usable_is_told_why(string profile, string content, string code) =>
        Assert.Equal(code, WrongIn(profile, DataFormat.Csv, content));

    [Theory]
    [InlineData("DATA_DOMAIN=\"CPI\"", "DATA_DOMAIN=\"IND\"", "REPORTING-6552")]
    [InlineData("IMF:ECOFIN_DSD(1.0)", "IMF:BOP(1.6)", "REPORTING-6552")]
    [InlineData("IMF:ECOFIN_DSD(1.0)", "IMF:ECOFIN_DSD(2.0)", "REPORTING-6552")]
    [InlineData("xsi:type=\"ns1:DataSetType\"", "STRUCTURE_ID=\"IMF:ECOFIN_DSD(1.0)\"", "REPORTING-6552")]
    [InlineData("REF_AREA=\"VN\"", "REF_AREA=\"LA\"", "REPORTING-6552")]
    [InlineData("BASE_PER=\"2019\"", "BASE_PER=\"2014\"", "REPORTING-6553")]
    [InlineData("BASE_PER=\"2019\" ", "", "REPORTING-6553")]
    [InlineData("UNIT_MULT=\"0\"", "UNIT_MULT=\"6\"", "REPORTING-6553")]
    [InlineData(" UNIT_MULT=\"0\"", "", "REPORTING-6553")]
    [InlineData("FREQ=\"M\"", "FREQ=\"Q\"", "REPORTING-6552")]
    [InlineData("TIME_PERIOD=\"2020-08\"", "TIME_PERIOD=\"2020-Q3\"", "REPORTING-6554")]
    public void A_message_of_something_else_is_not_taken_for_this(string from, string to, string code) =>
        Assert.Equal(code, WrongIn("sdmx-cpi", DataFormat.SdmxMl, ValueFiles.SdmxMl.Replace(from, to, StringComparison.Ordinal)));

    private static string? WrongIn(string profile, DataFormat format, string content) =>
        Book.Find(profile)!.Map(ValueFiles.Read(format, content.Bytes()).Rows[0]).Succeeded(out _, out var error) ? null : error.Definition.Code;

    private static List<List<string>> Said(string profile, DataFormat format, string content) =>
    [
        .. ValueFiles.Read(format, content.Bytes()).Rows.Select(row => Book.Find(profile)!.Map(row).Succeeded(out var said, out var error)
            ? said.Values.Select(value => FormattableString.Invariant(
                $"{value.Measure} {value.Period} {value.Cell.Area} {value.Cell.Category} {value.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {value.Status}")).ToList()
            : throw new InvalidOperationException(error.DetailIn(Language.English))),
    ];
}

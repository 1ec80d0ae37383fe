using EGov.Platform.Calendar;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using EGov.Reporting.Regimes.Checking;

namespace EGov.Reporting.Tests.Regimes;

/// <summary>The regimes that ship: whole by the decree, sound, and due on the days that their instruments say.</summary>
public sealed class ShippedRegimesTests
{
    private static readonly PeriodBook Periods = new();
    private static readonly RegimeBook Book = new();

    public static TheoryData<string> Codes => [.. Book.Codes];

    [Fact]
    public void Eleven_ship_and_those_that_were_replaced_have_both_versions()
    {
        Assert.Equal(
            [
                "administrative-penalties", "education", "education-term", "ethnic-affairs", "foreign-labour", "inland-ports", "inspection", "khanh-hoa",
                "literacy", "market-control", "public-investment-payment",
            ],
            Book.Codes);
        Assert.Equal(
            ["15/2021/TT-BTC", "37/2025/TT-BTC"], Book.VersionsOf("public-investment-payment").Select(version => version.Instrument));
        Assert.Equal("15/2021/TT-BTC", Book.On("public-investment-payment", new(2025, 6, 11))!.Instrument);
        Assert.Equal("37/2025/TT-BTC", Book.On("public-investment-payment", new(2025, 6, 12))!.Instrument);
        Assert.Null(Book.On("khanh-hoa", new(2025, 7, 1)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_is_sound(string code) => Assert.All(
        Book.VersionsOf(code), version => Assert.Empty(new RegimeCheck(Periods, WorkingCalendar.Shipped).FaultsOf(version).Select(fault => $"{fault.Field} {fault.Message.En}")));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_has_every_item_of_the_decree_in_both_languages(string code) => Assert.All(Book.VersionsOf(code), version =>
    {
        Assert.All(
            [version.Name, version.Content, version.Reporters, version.Receivers, version.Deadline, version.Frequency, version.CutOff],
            text => Assert.True(text.Vi.Length > 0 && text.En.Length > 0));
        Assert.NotEmpty(version.Methods);
        Assert.NotEmpty(version.Outline);
        Assert.NotEmpty(version.Tables);
        Assert.NotEmpty(version.Levels);
        Assert.NotEmpty(version.Cycles);
        Assert.NotEmpty(version.Rules);
    });

    [Theory]
    [InlineData("market-control", "2022-W05", "2022-02-07 2022-02-07 2022-02-07")] // from 31 January to 4 February agencies kept Tet
    [InlineData("market-control", "2021-W10", "2021-03-10 2021-03-11 2021-03-12")]
    [InlineData("market-control", "2021-03", "2021-03-17 2021-03-22 2021-03-23")] // 20 March is a Saturday
    [InlineData("market-control", "2021-Q1", "2021-03-17 2021-03-22 2021-03-23")]
    [InlineData("market-control", "2021-S1", "2021-06-17 2021-06-21 2021-06-23")]
    [InlineData("market-control", "2021", "2021-12-17 2021-12-20 2021-12-23")]
    [InlineData("inspection", "2026-Q1", "2026-03-17 2026-03-20 2026-03-20")]
    [InlineData("inspection", "2026-N1", "2026-09-17 2026-09-21 2026-09-21")]
    [InlineData("inspection", "2026", "2026-12-17 2026-12-21 2026-12-21")]
    [InlineData("administrative-penalties", "2023", "2023-12-21 2023-12-21 2023-12-25")]
    [InlineData("administrative-penalties", "2026", "2026-12-21 2026-12-21 2026-12-21 2026-12-25")]
    [InlineData("ethnic-affairs", "2024-01", "2024-01-19 2024-01-19")]
    [InlineData("ethnic-affairs", "2024-S1", "2024-06-19 2024-06-19")]
    [InlineData("ethnic-affairs", "2024", "2024-12-19 2024-12-19")]
    [InlineData("education", "2021-Q2", "2021-06-21")]
    [InlineData("education", "2021-S2", "2021-12-20")]
    [InlineData("education", "2022", "2022-12-20")]
    [InlineData("education-term", "2022-S1", "2022-02-07")] // 31 January 2022 was in Tet
    [InlineData("education-term", "2022-S2", "2022-06-30")]
    [InlineData("literacy", "2022", "2022-10-05 2022-10-10")]
    [InlineData("public-investment-payment", "2021-05", "2021-05-14 2021-05-14")]
    [InlineData("public-investment-payment", "2021", "2022-02-28 2022-02-28")] // 27 February was a Sunday
    [InlineData("public-investment-payment", "2023-S1", "2023-07-31 2023-07-31")] // 30 July was a Sunday
    [InlineData("public-investment-payment", "2025-S1", "2025-07-30 2025-07-30")]
    [InlineData("inland-ports", "2021-05", "2021-05-17")]
    [InlineData("inland-ports", "2021-Q2", "2021-06-18")]
    [InlineData("inland-ports", "2021", "2021-12-20 2021-12-27")] // 25 December was a Saturday
    [InlineData("khanh-hoa", "2023-02", "2023-02-16")]
    [InlineData("khanh-hoa", "2023-N1", "2023-09-18")]
    [InlineData("foreign-labour", "2024-S1", "2024-07-04 2024-07-15")] // 14 July was a Sunday
    [InlineData("foreign-labour", "2025", "2026-01-05 2026-01-14")] // 4 January was a Sunday
    public void Each_level_is_due_on_its_day(string code, string period, string days)
    {
        var wanted = PeriodCode.Parse(period)!.Value;
        var (regime, cycle) = Book.VersionsOf(code).Reverse()
            .Select(version => (version, cycle: version.CycleOf(wanted, Periods)))
            .First(each => each.cycle?.PeriodOf(Periods, wanted) is { } found && each.version.IsInForceOn(found.To));

        var due = regime.Levels.Select(level => cycle!.DueOn(level.Code, cycle.PeriodOf(Periods, wanted)!, WorkingCalendar.Shipped)).OfType<DateOnly>();

        Assert.Equal(days, string.Join(' ', due.Select(IsoDate.TextOf)));
    }

    [Theory]
    [InlineData("market-control", "2021-Q2")] // in the report of the half-year
    [InlineData("ethnic-affairs", "2024-03")] // in that of the quarter
    [InlineData("public-investment-payment", "2024-S1")] // neither the third nor the fifth year of the plan
    [InlineData("education", "2021-05")]
    public void What_is_part_of_another_report_has_none_of_its_own(string code, string period) =>
        Assert.Null(Book.VersionsOf(code)[^1].CycleOf(PeriodCode.Parse(period)!.Value, Periods));

    [Fact]
    public void A_measure_is_named_by_the_regime_and_the_element()
    {
        var regime = Book.VersionsOf("market-control")[0];

        Assert.All(Book.Codes.SelectMany(Book.VersionsOf).SelectMany(version => version.Elements.Select(version.MeasureOf)), measure => Assert.True(measure.Length <= 60));
        Assert.Equal("market-control.fines", regime.MeasureOf(regime.FindElement("fines")!));
    }
}

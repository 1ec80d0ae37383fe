using System.Globalization;
using System.Text.Json.Nodes;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Sheets;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EGov.Reporting.Tests.Reports;

/// <summary>
/// The reports of market control for a whole quarter, by HTTP: in time, late, sent back, opened again and missing ones, over a holiday. What the system
/// says of them is what a pencil noted.
/// </summary>
public sealed class MarketControlQuarterTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_quarter_of_63_departments_ends_as_it_was_noted_by_hand()
    {
        var began = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
        var quarter = await MarketQuarter.StartAsync();
        await using var host = quarter.Host;
        await quarter.PlayAsync();

        // The plan has every way in which a report can go, or the rest proves little.
        Assert.Equal(6 * 70, quarter.Notes.Count);
        Assert.True(quarter.Notes.Values.Count(note => note.Returned > 0) >= 20);
        Assert.True(quarter.Notes.Values.Count(note => note.Reopened > 0) >= 20);
        Assert.True(quarter.Notes.Values.Count(note => note.Missing) >= 20);
        Assert.True(quarter.Notes.Values.Count(note => note.Stands && note.Sent > note.Due) >= 20);

        foreach (var period in MarketPeriod.Third2021)
        {
            await DeadlinesAreThoseOfTheCalendarAsync(quarter, period);
            await CompletenessIsAsNotedAsync(quarter, period.Code);
            await NothingChangesAnyMoreAsync(quarter, period.Code);
        }

        await SheetsHaveWhatWasLastAcceptedAsync(quarter);
        output.WriteLine($"{(System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - began).TotalSeconds:F1} s of processor time");
    }

    private static async Task DeadlinesAreThoseOfTheCalendarAsync(MarketQuarter quarter, MarketPeriod period)
    {
        var shown = (await Ministry(quarter).GetAsync($"api/reporting/collections/{MarketQuarter.Regime}/{period.Code}")).Expect(200).Json;

        Assert.Equal("closed", $"{shown["stage"]}");
        Assert.Equal(
            $"team {period.Teams:yyyy-MM-dd} province {period.Provinces:yyyy-MM-dd} general-department {period.Top:yyyy-MM-dd}",
            string.Join(' ', shown["levels"]!.AsArray().Select(level => $"{level!["code"]} {level["due"]}")));
        Assert.Equal(Counted(quarter, period.Code), shown["counts"]!.AsArray().Select(CountOf));
    }

    private static async Task CompletenessIsAsNotedAsync(MarketQuarter quarter, string period)
    {
        var path = $"api/reporting/completeness?regime={MarketQuarter.Regime}&period={period}&limit=100";
        var shown = (await Ministry(quarter).GetAsync(path)).Expect(200).Json;
        Assert.Equal(Counted(quarter, period), shown["levels"]!.AsArray().Select(CountOf));
        foreach (var level in shown["levels"]!.AsArray())
        {
            Assert.Equal(Percent(level!, "actual"), Number(level!["rate"]!));
            Assert.Equal(Percent(level!, "onTime"), Number(level!["onTimeRate"]!));
        }

        var rows = shown["items"]!.AsArray();
        Assert.Equal(70, rows.Count);
        foreach (var row in rows)
        {
            var note = quarter.Notes[(period, $"{row!["agency"]}")];
            Assert.Equal(
                $"{note.Due:yyyy-MM-dd} {note.Sent:yyyy-MM-dd} {(note.Stands ? note.Sent <= note.Due : "")} {note.Returned} {note.Reopened} {note.Missing}".ToLowerInvariant(),
                $"{row["due"]} {(row["sentAt"] is { } sent ? $"{sent}"[..10] : "")} {row["onTime"]} {row["returned"]} {row["reopened"]} {row["missing"]}".ToLowerInvariant());
        }

        var part = (await quarter.Host.OfficerOf(MarketQuarter.Top).GetAsync($"{path}&receiver={MarketQuarter.Top}")).Expect(200).Json;
        Assert.Equal(Counted(quarter, period).Where(count => count.StartsWith("province", StringComparison.Ordinal)), part["levels"]!.AsArray().Select(CountOf));
    }

    private static async Task NothingChangesAnyMoreAsync(MarketQuarter quarter, string period)
    {
        var silent = quarter.Notes.First(each => each.Key.Period == period && each.Value is { Stands: false, Level: "province" }).Key.Agency;
        var pen = new ReportPen(quarter.Host, MarketQuarter.Regime, period, silent, MarketQuarter.Top);

        Assert.Equal("REPORTING-6200", (await pen.SaveAsync("""{"cells":[]}""")).Expect(409).Code);
        Assert.NotNull((await pen.StoredAsync()).State.LockedAt);
    }

    private static async Task SheetsHaveWhatWasLastAcceptedAsync(MarketQuarter quarter)
    {
        var reader = quarter.Host.Services.GetRequiredService<ValueReader>();
        foreach (var period in MarketPeriod.Third2021)
        {
            var provinces = quarter.Notes.Where(each => each.Key.Period == period.Code && each.Value.Level == "province").ToList();
            foreach (var element in provinces.SelectMany(each => each.Value.Accepted.Keys.Select(cell => cell.Element)).Distinct())
            {
                var expected = provinces
                    .SelectMany(each => WithTotal(each.Value.Accepted, element).Select(cell => $"{each.Key.Agency} {cell.Key} {cell.Value.ToString(CultureInfo.InvariantCulture)}"))
                    .Order(StringComparer.Ordinal);
                var sheet = await reader.FindAsync($"{MarketQuarter.Regime}.{element}", PeriodCode.Parse(period.Code)!.Value, default);

                Assert.Equal(expected, sheet!.Cells.Values.Where(cell => cell.Value is not null).Select(Told).Order(StringComparer.Ordinal));
            }
        }
    }

    private static Dictionary<string, decimal> WithTotal(Dictionary<(string Element, string Category), decimal> accepted, string element)
    {
        var cells = accepted.Where(cell => cell.Key.Element == element).ToDictionary(cell => cell.Key.Category, cell => cell.Value);
        if (cells.Count > 0)
        {
            cells["_T"] = cells.Values.Sum();
        }

        return cells;
    }

    /// <summary>The plain count of what was noted, level by level.</summary>
    private static IEnumerable<string> Counted(MarketQuarter quarter, string period)
    {
        foreach (var level in new[] { "team", "province", "general-department" })
        {
            var (expected, actual, onTime, missing) = (0, 0, 0, 0);
            foreach (var note in quarter.Notes.Where(each => each.Key.Period == period && each.Value.Level == level).Select(each => each.Value))
            {
                expected++;
                actual += note.Stands ? 1 : 0;
                onTime += note.Stands && note.Sent <= note.Due ? 1 : 0;
                missing += note.Missing ? 1 : 0;
            }

            yield return $"{level} {expected} {actual} {onTime} {missing}";
        }
    }

    private static string CountOf(JsonNode? level) => $"{level!["level"]} {level["expected"]} {level["actual"]} {level["onTime"]} {level["missing"]}";

    private static decimal Percent(JsonNode level, string part) =>
        Math.Round(100m * Number(level[part]!) / Number(level["expected"]!), 2, MidpointRounding.AwayFromZero);

    private static decimal Number(JsonNode node) => node.GetValue<decimal>();

    private static string Told(ValueCell cell) => $"{cell.Area} {cell.Category} {cell.Value!.Value.ToString(CultureInfo.InvariantCulture)}";

    private static Portal.Tests.Api.ApiClient Ministry(MarketQuarter quarter) => quarter.Host.OfficerOf(MarketQuarter.Ministry);
}

using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using EGov.Reporting.Completeness;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Reporting.Tests.Reports;

/// <summary>Lists and counts of reports, whatever happened to those and however it was told.</summary>
public sealed class ReportListsTests
{
    [Fact]
    public void Built_again_lists_and_counts_are_as_they_were_kept() =>
        Prop.ForAll(Gen.Two(ReportTests.Histories.Generator).ToArbitrary(), pair => RunAsync([pair.Item1, pair.Item2])).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_counted_of_many_reports_is_what_they_come_to() =>
        Prop.ForAll(Gen.ListOf(ReportTests.Histories.Generator, 4).ToArbitrary(), histories =>
        {
            var plays = histories.Select((history, number) => Play($"d{number}", history)).ToList();
            var listed = plays.Select(play => play.Happened.Aggregate((ReportSummary?)null, ReportSummary.Fold)!).Select(Punctuality.AmountsOf).ToList();
            var summed = listed.SelectMany(amounts => amounts).GroupBy(amount => amount.Key).ToDictionary(amounts => amounts.Key, amounts => amounts.Sum(amount => amount.Value));

            Assert.Equal(Punctuality.Count("department", plays.Select(play => play.Report)), Punctuality.CountOf("department", summed));
        }).QuickCheckThrowOnFailure();

    private static async Task<bool> RunAsync((int Command, int Who, int Choice)[][] histories)
    {
        var stores = MemoryDocumentStore.App();
        var projector = new Projector<ReportSummary>(stores, new ReportLists());
        foreach (var (history, number) in histories.Select((history, number) => (history, number)))
        {
            var (play, sequence) = (Play($"d{number}", history), 0L);
            foreach (var happened in play.Happened)
            {
                await EventJournal.AppendAsync(stores, play.Report.Place.AggregateId, Report.Kind, EventTypes.ToRecord(happened, ++sequence, null), default);

                // Some are told one by one, some together with those that came after them.
                if (sequence % 3 == number || sequence == play.Happened.Count)
                {
                    await projector.CatchUpAsync(new(play.Report.Place.AggregateId, Report.Kind, sequence, "any"), new(stores), default);
                }
            }
        }

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<ReportSummary>(fresh, new ReportLists()).RebuildAsync(default);
        Assert.Equal(await RowsAsync(fresh), await RowsAsync(stores));
        Assert.Equal(await CountsAsync(fresh), await CountsAsync(stores));
        return true;
    }

    private static ReportPlay Play(string agency, (int Command, int Who, int Choice)[] history)
    {
        var play = new ReportPlay(agency);
        foreach (var (command, who, choice) in history)
        {
            play.Do(command, who, choice);
        }

        return play;
    }

    /// <summary>The rows; a sum's document also says what it has counted last, which depends on how it was told.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(AppStores stores) =>
        [.. (await CurrentRows.OfAsync(stores, ReportLists.ProjectionName)).Where(row => !row.Contains("\"partitionKey\":\"counts-", StringComparison.Ordinal))];

    private static async Task<string> CountsAsync(AppStores stores)
    {
        var list = CompletenessPlaces.All("trial", PeriodCode.Parse("2026-01")!.Value);
        var sums = await new ViewReader(stores, TimeProvider.System).SumsAsync(ReportLists.ProjectionName, [CompletenessPlaces.SumsOf(list)], default);
        return string.Join(' ', sums["department"].Select(sum => $"{sum.Key}={sum.Value}"));
    }
}

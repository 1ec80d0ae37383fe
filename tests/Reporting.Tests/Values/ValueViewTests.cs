using EGov.Platform.Tests.Storage;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using static EGov.Reporting.Tests.Values.ValueWorld;

namespace EGov.Reporting.Tests.Values;

public sealed class ValueViewTests
{
    private readonly ValueWorld world = new();

    [Fact]
    public async Task The_yearly_average_rate_follows_from_the_months_as_the_statistics_office_publishes_it()
    {
        decimal[] rates = [6.4274m, 5.4047m, 4.8686m, 2.9318m, 2.3959m, 3.1652m, 3.3893m, 3.1772m, 2.9809m, 2.4698m, 1.4843m, 0.187m];
        await world.TakeAsync("price", [.. rates.Select((rate, month) => Seen("price.yoy", $"2020-{month + 1:00}", rate))]);
        await world.FoldAsync("price");

        Assert.Equal(3.2275m, Math.Round((await world.ValueAsync("price.average-rate", "2020"))!.Value, 4));
    }

    [Fact]
    public async Task A_year_of_which_a_month_is_missing_has_no_average()
    {
        await world.TakeAsync("price", [.. Enumerable.Range(1, 11).Select(month => Seen("price.yoy", $"2020-{month:00}", 3))]);
        await world.FoldAsync("price");

        Assert.Null(await world.ValueAsync("price.average-rate", "2020"));
    }

    [Fact]
    public async Task A_correction_goes_through_to_all_that_rests_on_it()
    {
        await world.TakeAsync("price", [Seen("price.level", "2020-01", 10), Seen("price.level", "2020-02", 12), Seen("price.level", "2020-03", 13)]);
        await world.FoldAsync("price");
        Assert.Equal((2m, 35m), (await world.ValueAsync("price.change", "2020-02"), await world.ValueAsync("price.to-date", "2020-03")));

        await world.TakeAsync("price", Seen("price.level", "2020-01", 11, status: ValueStatus.Preliminary));
        await world.FoldAsync("price");

        Assert.Equal((1m, 36m), (await world.ValueAsync("price.change", "2020-02"), await world.ValueAsync("price.to-date", "2020-03")));
        var cell = (await world.CellAsync("price.level", "2020-01"))!;
        Assert.Equal((1, ValueStatus.Preliminary), (cell.Revisions, cell.Status));
        Assert.Equal(ValueStatus.Preliminary, (await world.CellAsync("price.to-date", "2020-03"))!.Status);
    }

    [Fact]
    public async Task A_withdrawn_value_takes_what_rested_on_it_away()
    {
        await world.TakeAsync("work", Seen("work.index", "2020-01", 4, "01"), Seen("work.index", "2020-01", 6, "02"));
        await world.FoldAsync("work");
        Assert.Equal((10m, 40m), (await world.ValueAsync("work.total", "2020-01"), await world.ValueAsync("work.share", "2020-01", "01")));

        await world.TakeAsync("work", Seen("work.index", "2020-01", null, "01"), Seen("work.index", "2020-01", null, "02"));
        await world.FoldAsync("work");

        Assert.Null(await world.CellAsync("work.total", "2020-01"));
        Assert.Null((await world.CellAsync("work.index", "2020-01", "01"))!.Value);
    }

    [Fact]
    public async Task A_batch_that_comes_again_changes_nothing_however_much_came_between()
    {
        var first = await world.TakeAsync("price", "first", Seen("price.level", "2020-01", 1));
        for (var later = 0; later < 200; later++)
        {
            await world.TakeAsync("price", Seen("price.level", "2020-01", 2 + later));
        }

        Assert.Equal(first, await world.TakeAsync("price", "first", Seen("price.level", "2020-01", 1)));
        await world.FoldAsync("price");
        Assert.Equal((201m, 200), ((await world.CellAsync("price.level", "2020-01"))!.Value, (await world.CellAsync("price.level", "2020-01"))!.Revisions));
    }

    [Fact]
    public async Task Two_datasets_that_meet_in_one_measure_end_in_both_their_latest_values()
    {
        for (var round = 0; round < 300; round++)
        {
            // Each time for a period of which nothing is there yet, and for one that is.
            var fresh = PeriodCode.Parse("2020-01")!.Value.Offset(round + 1).ToString();
            await world.TakeAsync("work", Seen("work.index", "2020-01", round, "01"), Seen("work.index", fresh, 1, "01"));
            await world.TakeAsync("price", Seen("price.level", "2020-01", round, "01", "A"), Seen("price.level", fresh, 1, "01", "A"));
            await Task.WhenAll(Task.Run(() => world.FoldAsync("work")), Task.Run(() => world.FoldAsync("price")));

            Assert.Equal((round * 3m, 3m), (await world.ValueAsync("mixed", "2020-01"), await world.ValueAsync("mixed", fresh)));
        }
    }

    [Fact]
    public async Task A_run_that_is_cut_anywhere_is_done_again_to_the_same_end()
    {
        await world.TakeAsync("work", Seen("work.index", "2020-01", 4, "01"), Seen("work.index", "2020-01", 6, "02"), Seen("work.index", "2020-02", 1, "02"));
        await world.TakeAsync("work", Seen("work.index", "2020-01", 5, "01"));
        await world.TakeAsync("price", Seen("price.level", "2020-01", 2, "01", "A"));
        await world.FoldAsync("price");
        await world.FoldAsync("work");
        var whole = await world.AllAsync();

        for (var step = 1; ; step++)
        {
            var again = world.WithoutViews();
            var (store, left) = ((MemoryDocumentStore)again.Stores.Views, step);
            store.BeforeWrite = () => _ = --left == 0 ? throw new IOException("cut") : 0;
            try
            {
                await again.View.RebuildAsync(default);
                store.BeforeWrite = null;
            }
            catch (IOException)
            {
                store.BeforeWrite = null;
                await again.View.RebuildAsync(default);
            }

            Assert.Equal(whole, await again.AllAsync());
            if (left > 0)
            {
                Assert.True(step > 10, "the run has so few writes");
                return;
            }
        }
    }

    [Fact]
    public async Task A_measure_that_is_defined_later_is_calculated_for_all_that_is_there()
    {
        await world.TakeAsync("price", Seen("price.level", "2020-01", 2), Seen("price.level", "2020-02", 3));
        await world.FoldAsync("price");

        world.Measures.Define("price.double", "#{price.level} * 2", Frequency.Month);
        await world.View.CalculateAsync("price.double", default);
        Assert.Equal((4m, 6m), (await world.ValueAsync("price.double", "2020-01"), await world.ValueAsync("price.double", "2020-02")));

        world.Measures.Define("price.double", "if(#{price.level} > 2, #{price.level} * 20, 1 / 0)", Frequency.Month);
        await world.View.CalculateAsync("price.double", default);
        Assert.Equal((null, 60m), (await world.ValueAsync("price.double", "2020-01"), await world.ValueAsync("price.double", "2020-02")));
    }
}

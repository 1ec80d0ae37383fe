using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Reporting.Tests.Values.ValueWorld;

namespace EGov.Reporting.Tests.Values;

/// <summary>Whatever comes in whatever order: kept step by step, built again and worked out plainly, the values are the same.</summary>
public sealed class IncrementIsRebuildTests
{
    private static readonly string[] Areas = ["VN", "01", "79"];
    private static readonly string[] Categories = ["_T", "A"];

    private static readonly Gen<Observation> Observations =
        from measure in Gen.Elements("price.yoy", "price.level", "work.index")
        from month in Gen.Choose(1, 14)
        from area in Gen.Elements(Areas)
        from category in Gen.Elements(Categories)
        from value in Gen.Choose(-3, 40)
        from withdrawn in Gen.Choose(0, 9)
        from status in Gen.Elements(Enum.GetValues<ValueStatus>())
        select Seen(measure, $"{2020 + (month / 13)}-{((month - 1) % 12) + 1:00}", withdrawn == 0 ? null : value / 4m, area, category, status);

    private static readonly Arbitrary<(Observation[] Values, int Fold, bool Again)[]> Histories = (
        from values in Observations.ArrayOf().Resize(12)
        from fold in Gen.Choose(0, 2)
        from again in Gen.Choose(0, 4)
        select (values, fold, again == 0)).ArrayOf().Resize(25).ToArbitrary();

    [Fact]
    public void For_random_histories() => Prop.ForAll(Histories, history => RunAsync(history)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static async Task<bool> RunAsync((Observation[] Values, int Fold, bool Again)[] history)
    {
        var world = new ValueWorld();
        var last = new Dictionary<(string, PeriodCode, CellKey), Observation>();
        var number = 0;
        foreach (var (values, fold, again) in history)
        {
            foreach (var dataset in values.GroupBy(value => world.Measures.DatasetOf(value.Measure)))
            {
                var batch = $"b{++number}";
                await world.TakeAsync(dataset.Key, batch, [.. dataset]);
                foreach (var value in dataset)
                {
                    last[(value.Measure, value.Period, value.Cell)] = value;
                }

                if (again)
                {
                    await world.TakeAsync(dataset.Key, batch, [.. dataset]);
                }
            }

            if (fold > 0)
            {
                await world.FoldAsync(fold == 1 ? "price" : "work");
            }
        }

        await world.FoldAsync("price");
        await world.FoldAsync("work");
        var kept = await world.AllAsync();

        var built = world.WithoutViews();
        await built.View.RebuildAsync(default);
        Assert.Equal(kept, await built.AllAsync());
        await AssertPlainAsync(world, last);
        return true;
    }

    /// <summary>Each value of each computed measure for each place there may be, without any order or memory.</summary>
    private static async Task AssertPlainAsync(ValueWorld world, Dictionary<(string, PeriodCode, CellKey), Observation> last)
    {
        var plain = new Plain(world.Measures, last);
        foreach (var measure in world.Measures.Computed)
        {
            var periods = world.Measures.FrequencyOf(measure) is Frequency.Annual
                ? Enumerable.Range(2019, 4).Select(year => PeriodCode.Of(Frequency.Annual, year, 1)!.Value)
                : Enumerable.Range(-2, 30).Select(PeriodCode.Parse("2020-01")!.Value.Offset);
            foreach (var (period, area, category) in from period in periods from area in Areas from category in Categories select (period, area, category))
            {
                var expected = plain.Find(measure, period, area, category);
                var stored = (await world.Reader.FindAsync(measure, period, default))?.Find(new(area, category))?.Value;
                Assert.True(
                    stored == (expected is { } value ? Math.Round(value, 10) : null),
                    $"{measure} {period} {area} {category}: {stored}, plainly {expected}");
            }
        }
    }

    private sealed class Plain(TestMeasures measures, Dictionary<(string, PeriodCode, CellKey), Observation> last) : IValueLookup
    {
        public Frequency? FrequencyOf(string measure) => measures.FrequencyOf(measure);

        public decimal? Constant(string code) => measures.Constant(code);

        public decimal? Find(string measure, PeriodCode period, string area, string category) =>
            measures.ExpressionOf(measure) is not { } expression ? last.GetValueOrDefault((measure, period, new(area, category)))?.Value
            : expression.IsOfTheWhole && area != CellKey.Whole ? null
            : expression.Evaluate(this, period, area, category) is { } value ? Math.Round(value, 10)
            : null;

        public IEnumerable<string> AreasOf(string measure, PeriodCode period) => measures.ExpressionOf(measure) is null
            ? last.Keys.Where(key => key.Item1 == measure && key.Item2 == period).Select(key => key.Item3.Area).Distinct()
            : Areas.Where(area => Categories.Any(category => Find(measure, period, area, category) is not null));
    }
}

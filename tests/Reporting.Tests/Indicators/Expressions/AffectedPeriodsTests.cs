using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>Which periods are read, and which change with them, held against what evaluating every period reads.</summary>
public sealed class AffectedPeriodsTests
{
    private static readonly int[] Offsets = [0, -1, -13, 5];

    public static TheoryData<int, int> Pairs { get; } = AllPairs();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Whatever_a_period_reads_is_foreseen_and_changes_it(int own, int source)
    {
        foreach (var window in Enum.GetValues<Window>())
        {
            foreach (var offset in Offsets)
            {
                var reference = new ValueReference("a", Window: window, Offset: offset);
                foreach (var period in PeriodsOf((Frequency)own))
                {
                    var asked = Asked(reference, period, (Frequency)source);
                    var (from, to) = reference.ReadsFor(period, (Frequency)source);

                    Assert.Equal(asked.Count == 0 ? [] : Between(asked[0], asked[^1]), asked);
                    Assert.All(asked, each => Assert.InRange(each.Ordinal, from.Ordinal, to.Ordinal));
                    Assert.All(asked, each => Assert.True(Affected(reference, each, (Frequency)own) is var (first, last) && first.Ordinal <= period.Ordinal && period.Ordinal <= last.Ordinal));
                }
            }
        }
    }

    [Theory]
    [InlineData("#{a}", "2020-06", Frequency.Month, "2020-06", "2020-06")]
    [InlineData("#{a}.periodOffset(-12)", "2020-06", Frequency.Month, "2021-06", "2021-06")]
    [InlineData("#{a}.sum()", "2020-06", Frequency.Quarter, "2020-Q2", "2020-Q2")]
    [InlineData("#{a}.yearToDate()", "2020-06", Frequency.Month, "2020-06", "2020-12")]
    [InlineData("#{a}.yearToDate().periodOffset(1)", "2020-06", Frequency.Month, "2020-05", "2020-11")]
    [InlineData("#{a}.yearToDateAverage()", "2020-06", Frequency.Quarter, "2020-Q2", "2020-Q4")]
    [InlineData("#{a}", "2020", Frequency.Month, "2020-01", "2020-12")]
    [InlineData("#{a}.sum()", "2020-06-07", Frequency.Week, "2020-W23", "2020-W23")]
    [InlineData("#{a}", "2020", Frequency.NineMonths, "2020-N1", "2020-N1")]
    public void No_more_is_calculated_again_than_has_to_be(string text, string source, object own, string from, string to)
    {
        var affected = Affected(text.Expression().References.Single(), PeriodCode.Parse(source)!.Value, (Frequency)own);

        Assert.Equal((from, to), (affected?.From.ToString(), affected?.To.ToString()));
    }

    [Theory]
    [InlineData("2020-10", Frequency.NineMonths)]
    [InlineData("2020-06", Frequency.Week)]
    [InlineData("2020-W06", Frequency.Month)]
    public void A_period_that_lies_in_none_changes_none(string source, object own) =>
        Assert.Null(Affected(new("a", Window: Window.Sum), PeriodCode.Parse(source)!.Value, (Frequency)own));

    private static TheoryData<int, int> AllPairs()
    {
        var pairs = new TheoryData<int, int>();
        foreach (var own in Enum.GetValues<Frequency>())
        {
            foreach (var source in Enum.GetValues<Frequency>())
            {
                pairs.Add((int)own, (int)source);
            }
        }

        return pairs;
    }

    private static (PeriodCode From, PeriodCode To)? Affected(ValueReference reference, PeriodCode source, Frequency own) => reference.AffectedBy(source, own);

    private static List<PeriodCode> Asked(ValueReference reference, PeriodCode period, Frequency source)
    {
        var asked = new AskedPeriods(source);
        reference.ToString().Expression().Evaluate(asked, period, "VN", "_T");
        return asked.Periods;
    }

    private static IEnumerable<PeriodCode> Between(PeriodCode from, PeriodCode to) =>
        Enumerable.Range(0, to.Ordinal - from.Ordinal + 1).Select(from.Offset);

    /// <summary>All of three years, of days those at the ends of months and weeks.</summary>
    private static IEnumerable<PeriodCode> PeriodsOf(Frequency frequency) =>
        from year in new[] { 2019, 2020, 2021 }
        from number in Enumerable.Range(1, 366)
        let period = PeriodCode.Of(frequency, year, number)
        where period is not null && (frequency is not Frequency.Day || number % 29 < 2)
        select period.Value;

    private sealed class AskedPeriods(Frequency frequency) : IValueLookup
    {
        public List<PeriodCode> Periods { get; } = [];

        public Frequency? FrequencyOf(string measure) => frequency;

        public decimal? Find(string measure, PeriodCode period, string area, string category)
        {
            Periods.Add(period);
            return 1;
        }

        public IEnumerable<string> AreasOf(string measure, PeriodCode period) => [];

        public decimal? Constant(string code) => null;
    }
}

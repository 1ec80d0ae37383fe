using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Registers;
using EGov.Exchange.Statistics;
using EGov.Platform.Storage;

namespace EGov.Exchange.Tests.Statistics;

public sealed class SumPlacesTests
{
    [Fact]
    public void A_period_is_covered_by_half_months() => Assert.Equal(
        ["of-G12-202601b", "of-G12-202602a", "of-G12-202602b", "of-G12-202603a"],
        SumPlaces.HalvesOf(new(2026, 1, 16), new(2026, 3, 15)).Select(half => SumPlaces.OfAgency("x", "G12", half)["x-".Length..]));

    [Fact]
    public void Every_day_stands_in_the_half_month_that_is_read_for_it()
    {
        for (var day = new DateOnly(2027, 12, 1); day < new DateOnly(2028, 4, 1); day = day.AddDays(1))
        {
            var half = Assert.Single(SumPlaces.HalvesOf(day, day));
            Assert.Equal(SumPlaces.OfDays("x", day), SumPlaces.OfDays("x", half));
            Assert.Equal(SumPlaces.OfAgency("x", "G12", day), SumPlaces.OfAgency("x", "G12", half));
            Assert.Equal(SumPlaces.OfKinds("x", day), SumPlaces.OfKinds("x", half));
        }
    }

    /// <summary>Every kind on every day of a half month, with every measure and ten million of each: more than a bucket ever has.</summary>
    [Fact]
    public void No_document_of_sums_comes_near_its_bound_however_much_is_exchanged()
    {
        var names = Every().Distinct().ToList();
        var amounts = names.ToDictionary(name => name, _ => 10_000_000L);
        var kinds = DocumentKinds.On(new(2026, 1, 1)).Select(kind => kind.Key).Append(DocumentKinds.Other).ToList();
        var days = Enumerable.Range(1, 16).Select(day => new DateOnly(2026, 1, day)).ToList();

        Assert.InRange(SizeOf(days.SelectMany(day => kinds.Select(kind => SumPlaces.PeriodOf(day, kind)))), 0, 240 * 1024);
        Assert.InRange(SizeOf(kinds), 0, 64 * 1024);
        Assert.InRange(SizeOf(days.Select(SumPlaces.PeriodOf)), 0, 64 * 1024);

        int SizeOf(IEnumerable<string> periods) => PlatformJson.Write(periods.ToDictionary(period => period, _ => new { amounts })).Length;
    }

    private static IEnumerable<string> Every()
    {
        foreach (var standing in Enum.GetValues<Standing>())
        {
            yield return Measures.Of(standing);
        }

        foreach (var state in BusinessState.OfWork.Append(Measures.NoState))
        {
            yield return state;
        }

        foreach (var measure in new[]
        {
            Measures.Count, Measures.AnsweredInTime, Measures.AnsweredLate, Measures.Overdue, Measures.AnswerMinutes, Measures.Finished,
            Measures.FinishedInTime, Measures.FinishedLate, Measures.FinishMinutes, Measures.AskedBack, Measures.Recalled, Measures.RecallRefused,
        })
        {
            yield return measure;
        }
    }
}

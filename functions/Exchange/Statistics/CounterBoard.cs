using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Http;

namespace EGov.Exchange.Statistics;

/// <summary>The public counters, read anew after some seconds; of many who look at once one reads for all.</summary>
internal sealed class CounterBoard(ViewReader views, TimeProvider clock) : IDisposable
{
    /// <summary>So long an answer counts.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>How many agencies take part changes seldom, and is read by walking through them.</summary>
    private static readonly TimeSpan AgenciesFresh = TimeSpan.FromMinutes(5);

    private const int Page = 1000;

    private readonly SemaphoreSlim reading = new(1, 1);
    private Shown<CountersView>? latest;
    private Shown<long>? agencies;

    /// <summary>The counters, at most <see cref="Fresh"/> old.</summary>
    public async Task<CountersView> ReadAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref latest) is { } shown && IsWithin(Fresh, shown.At))
        {
            return shown.Value;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            if (latest is { } meanwhile && IsWithin(Fresh, meanwhile.At))
            {
                return meanwhile.Value;
            }

            var now = clock.GetUtcNow();
            var counters = await CountAsync(now, cancellation);
            Volatile.Write(ref latest, new(counters, now));
            return counters;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<CountersView> CountAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInVietnam();
        var halves = SumPlaces.HalvesOf(new(today.Year, today.Month, 1), today).Select(half => SumPlaces.OfDays(DocumentStatistics.Sent, half));
        var freshness = await views.FreshnessAsync(DocumentStatistics.ProjectionName, cancellation);
        var days = await views.SumsAsync(DocumentStatistics.ProjectionName, [.. halves], cancellation);
        var years = await views.SumsAsync(DocumentStatistics.ProjectionName, [SumPlaces.OfYears(DocumentStatistics.Sent)], cancellation);
        var answers = await views.SumsAsync(DeliveryStatistics.ProjectionName, [SumPlaces.OfYears(DeliveryStatistics.All)], cancellation);
        if (agencies is not { } known || !IsWithin(AgenciesFresh, known.At))
        {
            agencies = new(await CountAgenciesAsync(cancellation), now);
        }

        return new(
            CountIn(days, SumPlaces.PeriodOf(today), Measures.Count),
            days.Keys.Sum(day => CountIn(days, day, Measures.Count)),
            CountIn(years, SumPlaces.YearOf(today), Measures.Count),
            years.Keys.Sum(year => CountIn(years, year, Measures.Count)),
            agencies.Value,
            ShareOf(answers, SumPlaces.YearOf(today)),
            freshness.AsOf);
    }

    /// <summary>Of what was answered or should have been.</summary>
    private static decimal? ShareOf(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> sums, string year)
    {
        var inTime = CountIn(sums, year, Measures.AnsweredInTime);
        var all = inTime + CountIn(sums, year, Measures.AnsweredLate) + CountIn(sums, year, Measures.Overdue);
        return all == 0 ? null : Math.Round(100m * inTime / all, 1, MidpointRounding.AwayFromZero);
    }

    private async Task<long> CountAgenciesAsync(CancellationToken cancellation)
    {
        long count = 0;
        for (var from = string.Empty; ;)
        {
            var page = await views.ListAsync(
                DeliveryStatistics.ProjectionName, DeliveryStatistics.ConnectedPartition, new ListPosition(from, Page), cancellation);
            count += page.Rows.Count;
            if (page.Cursor is null)
            {
                return count;
            }

            from = string.Create(CultureInfo.InvariantCulture, $"{page.Rows[^1].Id} ");
        }
    }

    private static long CountIn(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> sums, string period, string measure) =>
        sums.TryGetValue(period, out var amounts) ? amounts.GetValueOrDefault(measure) : 0;

    private bool IsWithin(TimeSpan span, DateTimeOffset at) => clock.GetUtcNow() is var now && at <= now && now - at < span;

    private sealed record Shown<T>(T Value, DateTimeOffset At);
}

/// <summary>What anyone may know of the exchange of documents; no agency is named.</summary>
/// <param name="Today">Documents that were sent today.</param>
/// <param name="ThisMonth">This month.</param>
/// <param name="ThisYear">This year.</param>
/// <param name="Total">Since the axis began.</param>
/// <param name="Agencies">How many agencies have sent or received documents.</param>
/// <param name="AnsweredInTimePercent">Of this year's deliveries that were answered or should have been, those answered in time, one decimal; null while there are none.</param>
/// <param name="AsOf">When the latest event happened that is counted.</param>
internal sealed record CountersView(
    long Today, long ThisMonth, long ThisYear, long Total, long Agencies, decimal? AnsweredInTimePercent, DateTimeOffset? AsOf);

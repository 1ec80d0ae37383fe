using EGov.Platform.Storage;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values.Folding;

/// <summary>
/// One go at bringing sheets up to date: all that it reads it reads once, and writes at the end what has changed. Whoever else wrote one of them
/// meanwhile makes it fail, and then all is to be done again.
/// </summary>
internal sealed class SheetPass(IDocumentStore views, int generation, IMeasureMap measures)
{
    private const int AtOnce = 16;
    private readonly Dictionary<(string Measure, PeriodCode Period), OpenSheet> open = [];

    /// <summary>Sheets that were read before.</summary>
    internal OpenSheet? Find(string measure, PeriodCode period) => open.GetValueOrDefault((measure, period));

    /// <summary>Reads those that were not read yet.</summary>
    internal async Task OpenAsync(IEnumerable<(string Measure, PeriodCode Period)> places, CancellationToken cancellation)
    {
        foreach (var some in places.Where(place => !open.ContainsKey(place)).Distinct().Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(place =>
                views.GetAsync(SheetPlaces.PartitionOf(generation, place.Measure), place.Period.ToString(), cancellation)));
            foreach (var (place, stored) in some.Zip(read))
            {
                open[place] = new(place.Measure, place.Period, stored);
            }
        }
    }

    /// <summary>Writes what has changed, then which sheets of each measure those are.</summary>
    /// <param name="touched">What is told to followers even if it stands already, because an earlier run may have been cut before it told.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when somebody else has written one of them since it was read.</returns>
    internal async Task<bool> SaveAsync(IEnumerable<(string Measure, PeriodCode Period)> touched, DateTimeOffset now, CancellationToken cancellation)
    {
        var changed = open.Values.Where(static sheet => sheet.IsChanged).ToList();
        // What others read is written before what is calculated of it, and nothing more after a failure: see Calculation.
        foreach (var some in changed.GroupBy(sheet => measures.RankOf(sheet.Measure)).OrderBy(static rank => rank.Key).SelectMany(static rank => rank.Chunk(AtOnce)))
        {
            var saved = await Task.WhenAll(some.Select(sheet =>
                sheet.SaveAsync(views, SheetPlaces.PartitionOf(generation, sheet.Measure), now, cancellation)));
            if (saved.Contains(false))
            {
                return false;
            }
        }

        var told = changed.Select(static sheet => (sheet.Measure, sheet.Period)).Concat(touched).Distinct().ToLookup(static place => place.Measure, static place => place.Period);
        foreach (var some in told.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(periods => TellAsync(periods.Key, [.. periods], now, cancellation)));
        }

        return true;
    }

    private Task<MeasureHead?> TellAsync(string measure, List<PeriodCode> periods, DateTimeOffset now, CancellationToken cancellation)
    {
        var partition = SheetPlaces.PartitionOf(generation, measure);
        return views.ChangeAsync<MeasureHead>(partition, SheetPlaces.Head, before => MeasureHead.Next(before, partition, periods, now), cancellation);
    }
}

using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Series;
using EGov.Platform.Storage;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Intakes;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values.Folding;

/// <summary>
/// Keeps the sheets of all measures up to date with what the intakes took, and calculates what rests on it. A pass takes what came since the last
/// one, many batches at once; what it has read is noted after all is written, so that a pass that is cut is done again.
/// </summary>
internal sealed class ValueView(AppStores stores, ISeriesStore series, IMeasures measures, TimeProvider clock) : IView
{
    private const int BatchesAtOnce = 32;
    private readonly Watermark watermark = new(
        stores.Views, ViewGenerations.PartitionOf(SheetPlaces.ViewName), Watermark.DocumentId, clock);

    public string Name => SheetPlaces.ViewName;

    public string Kind => Intake.Kind;

    public async Task CatchUpAsync(EventNotice notice, SharedLog log, CancellationToken cancellation)
    {
        if (notice.Kind != Kind)
        {
            return;
        }

        var generations = await ViewGenerations.LoadAsync(stores, Name, cancellation);
        foreach (var generation in generations.Written)
        {
            await CatchUpAsync(generation, notice.Aggregate, notice.Sequence, cancellation);
        }
    }

    public async Task<int?> RebuildAsync(CancellationToken cancellation)
    {
        var begun = await ViewGenerations.ChangeAsync(stores, Name, before => before.Begin(clock.GetUtcNow()), cancellation);
        var building = begun!.Building!.Value;
        var (firstEvent, count) = (EventJournal.IdOf(1), 0);
        await foreach (var first in stores.Events.WalkFeedAsync(cancellation))
        {
            if (first.Id == firstEvent && first.Partition.StartsWith(Intake.AggregateId(string.Empty), StringComparison.Ordinal))
            {
                await CatchUpAsync(building, first.Partition, long.MaxValue, cancellation);
                count++;
            }
        }

        return await ViewGenerations.ChangeAsync(stores, Name, before => before.Switch(building, clock.GetUtcNow()), cancellation) is null ? null : count;
    }

    public async Task<int> DropLeftAsync(TimeSpan age, CancellationToken cancellation)
    {
        var generations = await ViewGenerations.LoadAsync(stores, Name, cancellation);
        var (rows, count) = (new ViewRows(stores.Views), 0);
        foreach (var left in generations.Left.Where(left => left.At + age <= clock.GetUtcNow()))
        {
            count += await rows.DropAsync(
                left.Number == 0 ? SheetPlaces.PartitionOf(string.Empty) : ViewGenerations.PrefixOf(Name, left.Number), cancellation);
            await ViewGenerations.ChangeAsync(
                stores, Name, before => before with { Left = [.. before.Left.Where(other => other != left)] }, cancellation);
        }

        return count;
    }

    /// <summary>Calculates a computed measure anew for all periods for which what it reads has values; its definition has changed.</summary>
    public async Task CalculateAsync(string measure, CancellationToken cancellation)
    {
        var generations = await ViewGenerations.LoadAsync(stores, Name, cancellation);
        foreach (var generation in generations.Written)
        {
            while (!await TryCalculateAsync(generation, measure, cancellation))
            {
            }
        }
    }

    private async Task<bool> TryCalculateAsync(int generation, string measure, CancellationToken cancellation)
    {
        var map = await measures.CurrentAsync(cancellation);
        if (map.ExpressionOf(measure) is not { } expression)
        {
            return true;
        }

        var (pass, own) = (new SheetPass(stores.Views, generation, map), map.FrequencyOf(measure)!.Value);
        var periods = new HashSet<PeriodCode>();
        foreach (var reference in expression.References)
        {
            await foreach (var source in PeriodsOfAsync(generation, reference.Measure, cancellation))
            {
                if (reference.AffectedBy(source, own) is var (from, to))
                {
                    periods.UnionWith(Enumerable.Range(0, to.Ordinal - from.Ordinal + 1).Select(from.Offset));
                }
            }
        }

        await foreach (var period in PeriodsOfAsync(generation, measure, cancellation))
        {
            periods.Add(period);
        }

        await new Calculation(pass, map).AnewAsync(measure, periods, cancellation);
        return await pass.SaveAsync([], clock.GetUtcNow(), cancellation);
    }

    private IAsyncEnumerable<PeriodCode> PeriodsOfAsync(int generation, string measure, CancellationToken cancellation) =>
        stores.Views.WalkAsync(SheetPlaces.PartitionOf(generation, measure), string.Empty, 100, cancellation)
            .Where(static document => document.Id != SheetPlaces.Head)
            .Select(static document => PeriodCode.Parse(document.Id)!.Value);

    private async Task CatchUpAsync(int generation, string intake, long last, CancellationToken cancellation)
    {
        while (await TryPassAsync(generation, intake, last, cancellation) is not { IsDone: true })
        {
        }
    }

    /// <returns>How far it has come; null when somebody else came in between and it is to be done again.</returns>
    private async Task<Reach?> TryPassAsync(int generation, string intake, long last, CancellationToken cancellation)
    {
        var place = SheetPlaces.ProgressOf(generation);
        var stored = await stores.Views.GetAsync(place, intake, cancellation);
        var read = stored is null ? 0 : PlatformJson.Read<IntakeProgress>(stored.Content).Sequence;
        if (read >= last)
        {
            return Reach.Done;
        }

        var events = await EventJournal.ReadAsync(stores, intake, read + 1, Math.Min(last, read + BatchesAtOnce), cancellation);
        if (events.Count == 0)
        {
            return last == long.MaxValue
                ? Reach.Done
                : throw new InvalidOperationException($"The log of {intake} ends at {read}, before the event {last} that was told.");
        }

        var map = await measures.CurrentAsync(cancellation);
        var pass = new SheetPass(stores.Views, generation, map);
        var touched = await ApplyAsync(pass, events, cancellation);
        await new Calculation(pass, map).FollowAsync(touched, cancellation);
        var progress = new IntakeProgress(intake, place, events[^1].Sequence, events[^1].Time);
        if (!await pass.SaveAsync(touched, clock.GetUtcNow(), cancellation)
            || await stores.Views.WriteAsync(place, intake, stored?.Tag, PlatformJson.Write(progress), cancellation) is null)
        {
            return null;
        }

        await watermark.AdvanceAsync(events[^1].Time, cancellation);
        return new(progress.Sequence >= last);
    }

    /// <summary>Puts the values of the batches into their sheets, in the order of the batches.</summary>
    private async Task<IReadOnlyCollection<(string Measure, PeriodCode Period)>> ApplyAsync(
        SheetPass pass, IReadOnlyList<EventRecord> events, CancellationToken cancellation)
    {
        var batches = await Task.WhenAll(events.Select(async happened =>
        {
            var taken = (BatchTaken)EventTypes.FromRecord<IntakeEvent>(happened)!;
            var points = await series.ReadBatchAsync(taken.Dataset, taken.Batch, taken.At, cancellation);
            return (happened.Sequence, Points: points.Select(point => (Place: IntakePoint.OfStream(point.Stream), point.At, Point: IntakePoint.Of(point))).ToList());
        }));
        var touched = batches.SelectMany(static batch => batch.Points.Select(static point => point.Place)).ToHashSet();
        await pass.OpenAsync(touched, cancellation);
        foreach (var (sequence, points) in batches)
        {
            // Of several values for one place in a batch the last one counts, and counts once.
            foreach (var (place, at, point) in points.AsEnumerable().Reverse().DistinctBy(static point => (point.Place, point.Point.Cell)))
            {
                pass.Find(place.Measure, place.Period)!.Put(point.Cell, point.Value, point.S, at, sequence);
            }
        }

        return touched;
    }

    private sealed record Reach(bool IsDone)
    {
        public static Reach Done { get; } = new(true);
    }
}

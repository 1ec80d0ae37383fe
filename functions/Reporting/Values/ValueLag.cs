using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Reporting.Values.Folding;
using EGov.Reporting.Values.Intakes;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values;

/// <summary>How far the sheets are behind what was taken.</summary>
internal sealed class ValueLag(AppStores stores, AggregateStore<Intake, IntakeEvent> intakes, TimeProvider clock)
{
    /// <summary>For measures that rest on these datasets.</summary>
    public async Task<Lag> OfAsync(IEnumerable<string> datasets, CancellationToken cancellation)
    {
        var place = SheetPlaces.ProgressOf((await ViewGenerations.LoadAsync(stores, SheetPlaces.ViewName, cancellation)).Current);
        var lags = await Task.WhenAll(datasets.Select(dataset => OfAsync(Intake.AggregateId(dataset), place, cancellation)));
        return new(lags.Max(static lag => lag.AsOf), lags.Select(static lag => lag.Seconds).DefaultIfEmpty().Max());
    }

    private async Task<Lag> OfAsync(string intake, string place, CancellationToken cancellation)
    {
        var stored = await stores.Views.GetAsync(place, intake, cancellation);
        var read = stored is null ? null : PlatformJson.Read<IntakeProgress>(stored.Content);
        var taken = (await intakes.FindAsync(intake, cancellation))?.Version ?? 0;
        if (taken <= (read?.Sequence ?? 0))
        {
            return new(read?.AsOf, 0);
        }

        var next = (read?.Sequence ?? 0) + 1;
        var waiting = await EventJournal.ReadAsync(stores, intake, next, next, cancellation);
        var waited = waiting.Count == 0 ? TimeSpan.Zero : clock.GetUtcNow() - waiting[0].Time;
        return new(read?.AsOf, Math.Max(0, (decimal)waited.Ticks / TimeSpan.TicksPerSecond));
    }
}

/// <param name="AsOf">When the latest batch was received that is shown; null when none is.</param>
/// <param name="Seconds">For how long the oldest batch waits that is not.</param>
internal sealed record Lag(DateTimeOffset? AsOf, decimal Seconds);

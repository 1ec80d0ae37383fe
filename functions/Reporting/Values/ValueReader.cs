using System.Runtime.CompilerServices;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values;

/// <summary>Reads the sheets of measures as they stand, of the generation that is complete.</summary>
internal sealed class ValueReader(AppStores stores)
{
    private const int SheetsAtOnce = 50;

    /// <summary>The values of a measure in a period; null when there are none.</summary>
    public async Task<ValueSheet?> FindAsync(string measure, PeriodCode period, CancellationToken cancellation)
    {
        var partition = await PartitionAsync(measure, cancellation);
        return await stores.Views.GetAsync(partition, period.ToString(), cancellation) is { } stored
            ? PlatformJson.Read<StoredSheet>(stored.Content).Sheet(measure)
            : null;
    }

    /// <summary>The sheets of a measure from a period to another, in the order of time; all when neither is named.</summary>
    public async IAsyncEnumerable<ValueSheet> WalkAsync(
        string measure, PeriodCode? from, PeriodCode? to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = await PartitionAsync(measure, cancellation);
        await foreach (var stored in stores.Views.WalkAsync(partition, from?.ToString() ?? string.Empty, SheetsAtOnce, cancellation))
        {
            if (stored.Id == SheetPlaces.Head || (to is { } last && string.CompareOrdinal(stored.Id, last.ToString()) > 0))
            {
                yield break;
            }

            yield return PlatformJson.Read<StoredSheet>(stored.Content).Sheet(measure);
        }
    }

    /// <summary>Which sheets of a measure changed last; null when it has none.</summary>
    public async Task<MeasureHead?> HeadAsync(string measure, CancellationToken cancellation)
    {
        var partition = await PartitionAsync(measure, cancellation);
        return await stores.Views.GetAsync(partition, SheetPlaces.Head, cancellation) is { } stored ? PlatformJson.Read<MeasureHead>(stored.Content) : null;
    }

    private async Task<string> PartitionAsync(string measure, CancellationToken cancellation) =>
        SheetPlaces.PartitionOf((await ViewGenerations.LoadAsync(stores, SheetPlaces.ViewName, cancellation)).Current, measure);
}

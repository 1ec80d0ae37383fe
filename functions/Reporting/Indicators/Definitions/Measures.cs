using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values.Folding;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>All measures: the shipped catalogue, the elements of regimes, and what was defined beside them. One point read, built anew only when that changed.</summary>
internal sealed class Measures(
    MeasureBook book,
    RegimeBook shipped,
    RegimeCatalogue regimes,
    PeriodBook periods,
    AggregateStore<NationalCatalogue, CatalogueEvent> catalogues,
    TimeProvider clock) : IMeasures
{
    private volatile Kept? kept;

    /// <summary>All as it is defined now.</summary>
    /// <exception cref="InvalidOperationException">What is stored does not go together, which nothing lets happen.</exception>
    public async Task<MeasureDefinitions> LoadAsync(CancellationToken cancellation)
    {
        var ground = await BaseAsync(cancellation);
        var catalogue = await catalogues.FindAsync(NationalCatalogue.Id, cancellation);
        var version = catalogue?.Version ?? 0;
        if (kept is { } known && known.Base == ground && known.Definitions?.Version == version)
        {
            return known.Definitions;
        }

        if (!ground.With(catalogue?.State ?? NationalCatalogue.Empty, version).Succeeded(out var definitions, out var error))
        {
            throw new InvalidOperationException($"The catalogue does not go together: {error.DetailIn(Language.English)}");
        }

        kept = kept is { } before && before.Base == ground ? before with { Definitions = definitions } : kept;
        return definitions;
    }

    /// <summary>What definitions stand upon today.</summary>
    public async Task<DefinitionBase> BaseAsync(CancellationToken cancellation)
    {
        var inForce = await regimes.InForceAsync(clock.GetUtcNow().DateInVietnam(), cancellation);

        // Regimes that ended have values still; the latest version of each says what they mean.
        List<Regime> all = [.. inForce.Concat(shipped.Codes.SelectMany(code => shipped.VersionsOf(code).Reverse()))];
        var key = string.Join(' ', all.Select(regime => $"{regime.Code}@{regime.From:yyyyMMdd}"));
        if (kept is { } known && known.Key == key)
        {
            return known.Base;
        }

        var ground = new DefinitionBase(book, all, periods);
        kept = new(key, ground, null);
        return ground;
    }

    async Task<IMeasureMap> IMeasures.CurrentAsync(CancellationToken cancellation) => (await LoadAsync(cancellation)).Map;

    private sealed record Kept(string Key, DefinitionBase Base, MeasureDefinitions? Definitions);
}

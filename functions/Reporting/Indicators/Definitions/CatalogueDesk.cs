using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using Microsoft.AspNetCore.Http;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Lets those in charge of the catalogue define something, on the version that they have read.</summary>
internal sealed class CatalogueDesk(Measures measures, AggregateStore<NationalCatalogue, CatalogueEvent> catalogues)
{
    /// <summary>The Government Office, and the Ministry of Finance to which the statistics office belongs.</summary>
    private static readonly IReadOnlyList<string> InCharge = ["G22", "G12"];

    /// <param name="request">Who asks, and on which version.</param>
    /// <param name="code">What is defined or changed.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="check">What is wrong with everything as it would then be; null when nothing is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<MeasureDefinitions>> DefineAsync(
        HttpRequest request, string code, CatalogueEvent definition, Func<MeasureDefinitions, Error?> check, CancellationToken cancellation)
    {
        if (request.Caller().Office is not { } office || !InCharge.Contains(office))
        {
            return ReportingErrors.NotOfTheCatalogue.With();
        }

        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error;
        }

        var ground = await measures.BaseAsync(cancellation);
        var known = await catalogues.FindAsync(NationalCatalogue.Id, cancellation);
        if (!wanted.Matches(known?.Version ?? 0))
        {
            return PlatformErrors.StaleVersion.With(known?.Version ?? 0);
        }

        return Decide(ground, known, code, definition, check).Succeeded(out var decided, out error)
            ? await SaveAsync(known, definition, decided, cancellation)
            : error;
    }

    private static Result<Decided> Decide(
        DefinitionBase ground, Aggregate<NationalCatalogue>? known, string code, CatalogueEvent definition, Func<MeasureDefinitions, Error?> check)
    {
        var state = known?.State ?? NationalCatalogue.Empty;
        if (!state.Define(definition).Succeeded(out var events, out var error)
            || !ground.With(NationalCatalogue.Fold(state, definition), known?.Version ?? 0).Succeeded(out var after, out error))
        {
            return error;
        }

        var fault = definition is not AimsSet && after.Fixed.Contains(code) ? ReportingErrors.ShippedMeasure.With(code) : check(after);
        return fault is not null ? fault : new Decided(events, after);
    }

    private async Task<Result<MeasureDefinitions>> SaveAsync(
        Aggregate<NationalCatalogue>? known, CatalogueEvent definition, Decided decided, CancellationToken cancellation)
    {
        var saved = known is null
            ? await catalogues.CreateAsync(NationalCatalogue.Id, decided.Events, cancellation)
            : await catalogues.ChangeAsync(known.Id, known.Version, _ => decided.Events.ToArray(), cancellation);
        if (!saved.Succeeded(out var catalogue, out var error))
        {
            return error;
        }

        // Two may begin the catalogue at once: the second is given what the first defined.
        return catalogue.State.Define(definition).Succeeded(out var again, out _) && again.Count == 0
            ? decided.After with { Version = catalogue.Version }
            : PlatformErrors.StaleVersion.With(catalogue.Version);
    }

    private sealed record Decided(IReadOnlyList<CatalogueEvent> Events, MeasureDefinitions After);
}

using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values.Folding;
using Microsoft.AspNetCore.Http;

namespace EGov.Reporting.Values;

/// <summary>
/// Who may read the values of which measures. The catalogue is open to anyone, but for what rests on reports: while agencies are still reporting, a sum
/// over them is no figure of the country yet. That is for the agency that issued the regime and for the Government Office; reports themselves are read by
/// their own circle.
/// </summary>
internal sealed class ValueAccess(IMeasures measures, MeasureBook book, RegimeBook regimes)
{
    /// <summary>The Government Office, which sees all reports.</summary>
    private const string GovernmentOffice = "G22";

    /// <summary>The measure that a request is about, if its caller may read it; to others it does not exist.</summary>
    public async Task<Result<ReadableMeasure>> ReadAsync(HttpRequest request, string code, CancellationToken cancellation)
    {
        var map = await measures.CurrentAsync(cancellation);
        if (map.Find(code) is not { } measure)
        {
            return PlatformErrors.NotFound.With(code);
        }

        var datasets = map.DatasetsOf(code);
        var open = datasets.All(dataset => book.Datasets.Any(known => known.Code == dataset));
        return open || MayReadReports(request.FindCaller(), measure, datasets) ? new ReadableMeasure(measure, open, datasets) : PlatformErrors.NotFound.With(code);
    }

    private bool MayReadReports(Caller? caller, Measure measure, IReadOnlySet<string> datasets) =>
        caller is { Agency: { } agency }
        && (caller.Is(Callers.Official) || caller.Is(Callers.Leader) || caller.Is(Callers.System))
        && (agency == GovernmentOffice || agency == measure.Agency
            || datasets.All(dataset => regimes.VersionsOf(dataset).Any(version => version.Issuer == agency)));
}

/// <summary>A measure that the caller may read.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="IsOpen">Whether anyone may.</param>
/// <param name="Datasets">The datasets on which it rests.</param>
internal sealed record ReadableMeasure(Measure Measure, bool IsOpen, IReadOnlySet<string> Datasets);

using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Values.Folding;
using Microsoft.AspNetCore.Http;

namespace EGov.Reporting.Values;

/// <summary>
/// Who may read the values of which measures. The catalogue is open to anyone; what agencies report by a regime is for those who work for one, until
/// a measure of the catalogue is made of it.
/// </summary>
internal sealed class ValueAccess(IMeasures measures, MeasureBook book)
{
    /// <summary>The measure that a request is about, if its caller may read it; to others it does not exist.</summary>
    public async Task<Result<Measure>> ReadAsync(HttpRequest request, string code, CancellationToken cancellation) =>
        (await measures.CurrentAsync(cancellation)).Find(code) is { } measure && (IsOpen(measure) || IsOfAgency(request.FindCaller()))
            ? measure
            : PlatformErrors.NotFound.With(code);

    /// <summary>Whether anyone may read it.</summary>
    public bool IsOpen(Measure measure) => measure.Dataset is not { } dataset || book.Datasets.Any(open => open.Code == dataset);

    private static bool IsOfAgency(Caller? caller) =>
        caller is { Agency: not null } && (caller.Is(Callers.Official) || caller.Is(Callers.Leader) || caller.Is(Callers.System));
}

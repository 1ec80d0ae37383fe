using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EGov.Reporting.Exports;

/// <summary>What a request wants to have written.</summary>
/// <param name="Format">In which format.</param>
/// <param name="From">From which period; null for the first.</param>
/// <param name="To">To which period; null for the last.</param>
/// <param name="Filter">Of which area and category.</param>
internal sealed record ExportOrder(DataFormat Format, PeriodCode? From, PeriodCode? To, ValueFilter Filter)
{
    /// <summary>Reads <c>format</c>, else <c>Accept</c>; <c>from</c>, <c>to</c>, <c>area</c> and <c>category</c>.</summary>
    public static Result<ExportOrder> Of(HttpRequest request)
    {
        if (FormatOf(request) is not { } format)
        {
            return ReportingErrors.FormatNotWritten.With();
        }

        return !ValueFilter.Of(request).Succeeded(out var filter, out var error)
            || !PeriodOf(request, "from").Succeeded(out var from, out error)
            || !PeriodOf(request, "to").Succeeded(out var to, out error)
            ? error
            : new ExportOrder(format, from.Code, to.Code, filter);
    }

    private static DataFormat? FormatOf(HttpRequest request)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } name)
        {
            return DataMediaTypes.OfName(name);
        }

        var wanted = request.GetTypedHeaders().Accept;
        return wanted.Count == 0
            ? DataFormat.Csv
            : wanted.OrderByDescending(type => type, MediaTypeHeaderValueComparer.QualityComparer).Select(DataMediaTypes.OfAnswer).FirstOrDefault(format => format is not null);
    }

    private static Result<NamedPeriod> PeriodOf(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text
        ? PeriodCode.Read(text).Select(code => new NamedPeriod(code))
        : new NamedPeriod(null);

    private sealed record NamedPeriod(PeriodCode? Code);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Writing;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace EGov.Reporting.Exports;

/// <summary>
/// Writes the values of measures into a file. Its tag follows from which of their sheets changed last, so that who has the newest file gets none; it is
/// weak, for some files say when they were made. A file is written whole before the first byte leaves, so that nobody gets half of one.
/// </summary>
internal sealed class ExportDesk(ValueReader values, Measures measures, IAgencyRegistry agencies, ContentSpools spools, TimeProvider clock)
{
    /// <summary>The answer to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="source">What is written.</param>
    /// <param name="order">How.</param>
    /// <param name="isOpen">Whether anyone gets the same answer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync(
        HttpRequest request, ExportSource source, ExportOrder order, bool isOpen, CancellationToken cancellation)
    {
        var definitions = await measures.LoadAsync(cancellation);
        var tag = await TagAsync(source, order, definitions, request.LanguageOf(), cancellation);
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = isOpen ? "public, no-cache" : "private, no-cache";
        headers.Vary = "Accept, Accept-Language, Authorization";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            headers.ETag = tag.ToString();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (!(await PointsAsync(source, order, cancellation)).Succeeded(out var points, out var error))
        {
            return error.ToProblem(request);
        }

        var spool = spools.Begin(ExportLimits.ExportFile, hashed: false);
        request.HttpContext.Response.RegisterForDispose(spool);
        var export = new DataExport(
            source.Code,
            source.Name,
            clock.GetUtcNow(),
            source.Measures.ToDictionary(measure => measure.Code, measure => new ExportedMeasure(measure.Code, measure.Name, measure.Unit, measure.Decimals)),
            await AreasAsync(points, cancellation),
            source.Measures.SelectMany(definitions.CategoriesOf).DistinctBy(category => category.Code).ToDictionary(category => category.Code, category => category.Name),
            points.ToAsyncEnumerable());
        await DataWriters.Of(order.Format).WriteAsync(export, spool.Input, request.LanguageOf(), cancellation);
        spool.Freeze();
        return TypedResults.Stream(
            spool.OpenRead(), DataMediaTypes.Written(order.Format), source.Code + DataWriters.EndingOf(order.Format), entityTag: tag);
    }

    private async Task<EntityTagHeaderValue> TagAsync(
        ExportSource source, ExportOrder order, MeasureDefinitions definitions, Language language, CancellationToken cancellation)
    {
        var heads = await Task.WhenAll(source.Measures.Select(measure => values.HeadAsync(measure.Code, cancellation)));
        var seen = string.Join(' ', source.Measures.Zip(heads, (measure, head) => string.Create(CultureInfo.InvariantCulture, $"{measure.Code}@{head?.Sequence ?? 0}")));
        var tongue = language.ToString();
        var text = string.Create(CultureInfo.InvariantCulture, $"{order} {tongue} {definitions.Version} {seen}");
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}\"", isWeak: true);
    }

    private async Task<Result<List<DataPoint>>> PointsAsync(ExportSource source, ExportOrder order, CancellationToken cancellation)
    {
        var points = new List<DataPoint>();
        foreach (var measure in source.Measures)
        {
            await foreach (var sheet in values.WalkAsync(measure.Code, order.From, order.To, cancellation))
            {
                var wanted = sheet.Cells.Values.Where(cell => cell.Value is not null
                    && (order.Filter.Area is null || cell.Area == order.Filter.Area)
                    && (order.Filter.Category is null || cell.Category == order.Filter.Category));
                points.AddRange(wanted.OrderBy(cell => cell.Key).Select(cell =>
                    new DataPoint(measure.Code, sheet.Period, cell.Area, cell.Category, cell.Value!.Value, StatusOf(cell.Status))));
                if (points.Count > ExportLimits.ExportValues)
                {
                    return ReportingErrors.ExportTooLarge.With(ExportLimits.ExportValues);
                }
            }
        }

        return points;
    }

    private async Task<IReadOnlyDictionary<string, Text>> AreasAsync(List<DataPoint> points, CancellationToken cancellation)
    {
        var names = new Dictionary<string, Text>(StringComparer.Ordinal) { [CellKey.Whole] = new("Việt Nam", "Viet Nam") };
        foreach (var area in points.Select(point => point.Area).Distinct().Where(area => area != CellKey.Whole))
        {
            if (await agencies.FindAsync(area, cancellation) is { } agency)
            {
                names[area] = agency.Name;
            }
        }

        return names;
    }

    private static string StatusOf(ValueStatus status) => status switch
    {
        ValueStatus.Estimated => "estimated",
        ValueStatus.Preliminary => "preliminary",
        _ => "official",
    };
}

/// <summary>What is written together.</summary>
/// <param name="Code">The dataset's code, or the measure's.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Measures">The measures.</param>
internal sealed record ExportSource(string Code, Text Name, IReadOnlyList<Measure> Measures);

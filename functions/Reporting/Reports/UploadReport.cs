using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Reports;

/// <summary>
/// Enters the cells of a report from a table with the columns element, category, value, unit, note: all of them, or none when a row is wrong. The
/// table is CSV with commas and a decimal point, CSV with semicolons and a decimal comma, or the first sheet of an XLSX workbook. What becomes of each row is told either way; a dry run changes nothing.
/// </summary>
internal sealed class UploadReport(ReportDesk desk, ReportTemplates templates, TimeProvider clock)
{
    [Function(nameof(UploadReport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [TakesFile]
    [Query("dryRun", "Whether to tell only what would be entered.", Type = typeof(bool))]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<UploadAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/reports/{regime}/{period}/{agency}/upload")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation)
    {
        var dry = request.Query["dryRun"].ToString();
        if (dry is not ("" or "true" or "false"))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("dryRun")).ToProblem(request);
        }

        if (!(await desk.ChangingAsync(request, new(regime, period, agency), ReportSide.Agency, cancellation)).Succeeded(out var seen, out var error)
            || !(await UploadReader.ReadAsync(request, cancellation)).Succeeded(out var file, out error))
        {
            return error.ToProblem(request);
        }

        if (file.Content.Length > ReportLimits.ReportTable)
        {
            return PlatformErrors.BodyTooLarge.With(ReportLimits.ReportTable).ToProblem(request);
        }

        if (!ReportTable.Read(await templates.OfAsync(seen.Collection, cancellation), file.Content).Succeeded(out var rows, out error))
        {
            return error.ToProblem(request);
        }

        return (await EnterAsync(request, seen, rows, dry == "true", cancellation)).Succeeded(out var answer, out error)
            ? TypedResults.Ok(answer)
            : error.ToProblem(request);
    }

    private async Task<Result<UploadAnswer>> EnterAsync(HttpRequest request, SeenReport seen, IReadOnlyList<TableRow> rows, bool dry, CancellationToken cancellation)
    {
        var entries = new ReportEntries([.. rows.Where(row => row.Fault is null).Select(row => row.Entry)], []);
        var (by, isWhole) = (request.Caller().Id, rows.All(row => row.Fault is null));
        if (EntryCheck.RefuseSize(seen.State, entries) is { } tooLarge)
        {
            return tooLarge;
        }

        // What would be refused is refused in a dry run too.
        if (!seen.State.Save(entries, true, by, clock.GetUtcNow()).Succeeded(out var events, out var error))
        {
            return error;
        }

        var changed = events.OfType<ReportCellsChanged>().SelectMany(cells => cells.Cells).Select(cell => ReportCell.KeyOf(cell.Element, cell.Category)).ToHashSet(StringComparer.Ordinal);
        if (dry || !isWhole)
        {
            return Answer(seen.Aggregate.Version, false);
        }

        if (!(await desk.ChangeAsync(seen, (_, report, now) => report.Save(entries, true, by, now), cancellation)).Succeeded(out var saved, out error))
        {
            return error;
        }

        request.HttpContext.Response.Headers.ETag = saved.ETag;
        return Answer(saved.Version, true);

        UploadAnswer Answer(long version, bool entered) =>
            new(entered, changed.Count, rows.Count(row => row.Fault is not null), [.. rows.Select(row => UploadedRow.Of(row, changed.Contains(row.Entry.Key)))], version);
    }
}

/// <param name="Entered">Whether the cells were entered.</param>
/// <param name="Changed">How many cells are, or would be, changed.</param>
/// <param name="Wrong">How many rows are wrong.</param>
/// <param name="Rows">What becomes of each row.</param>
/// <param name="Version">The report's version now.</param>
internal sealed record UploadAnswer(bool Entered, int Changed, int Wrong, IReadOnlyList<UploadedRow> Rows, long Version);

/// <summary>What becomes of a row.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Changes">Whether it changes its cell.</param>
/// <param name="Code">The number of the rule that it breaks.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record UploadedRow(long Line, string Element, string Category, bool Changes, string? Code, Text? Message)
{
    public static UploadedRow Of(TableRow row, bool changes) => new(
        row.Line,
        row.Entry.Element,
        row.Entry.Category,
        changes && row.Fault is null,
        row.Fault?.Definition.Code,
        row.Fault is { } fault ? new(fault.DetailIn(Language.Vietnamese), fault.DetailIn(Language.English)) : null);
}

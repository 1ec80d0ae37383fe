using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>Lists what was found of each row: what is wrong with it by number, or what it added, changed from what to what, or left as it was.</summary>
internal sealed class ListImportRows(ImportDesk desk, ImportContents contents)
{
    [Function(nameof(ListImportRows))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("only", "wrong to list the rows that are wrong alone")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<ImportRowView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/imports/{id}/rows")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var import, out var error)
            || !ListPosition.Of(request).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        if (request.Query["only"].ToString() is not ("" or "wrong"))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldShape.At("only")).ToProblem(request);
        }

        if (import.State.Check is not { } check)
        {
            return ReportingErrors.ImportNotChecked.With().ToProblem(request);
        }

        var onlyWrong = request.Query["only"] == "wrong";
        var (from, all) = (position.FromId.Length == 0 ? 0 : int.Parse(position.FromId, CultureInfo.InvariantCulture), onlyWrong ? check.Wrong : check.Rows);
        var end = Math.Min(all, from + position.Limit);
        var rows = new List<ImportRow>();
        for (var page = from / ImportContents.PageRows; page * ImportContents.PageRows < end; page++)
        {
            rows.AddRange(await contents.ReadPageAsync(import.State.Received, check.Name, onlyWrong, page, cancellation));
        }

        var language = request.LanguageOf();
        return TypedResults.Ok(new Listing<ImportRowView>(
            [.. rows.Skip(from % ImportContents.PageRows).Take(end - from).Select(row => ImportRowView.Of(row, language))],
            end < all ? position.CursorAt(end.ToString(CultureInfo.InvariantCulture)) : null));
    }
}

/// <summary>A row as it is shown.</summary>
/// <param name="Line">Where it is: line, row of the sheet, or number of the observation.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Problem">What is wrong with it; left out when nothing is.</param>
/// <param name="Values">What it says.</param>
internal sealed record ImportRowView(long Line, RowOutcome Outcome, RefusalView? Problem, IReadOnlyList<RowValue> Values)
{
    public static ImportRowView Of(ImportRow row, Language language) =>
        new(row.Line, row.Outcome, row.Problem is { } problem ? new(problem.Code, problem.Detail.In(language)) : null, row.Values);
}

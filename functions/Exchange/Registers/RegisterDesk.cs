using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Exchange.Registers;

/// <summary>Takes the requests for registers, as pages and as files; no answer leaves before the audit trail knows of it.</summary>
internal sealed class RegisterDesk(RegisterQuestions questions, RegisterRows rows, IAgencyRegistry registry, AuditTrail trail)
{
    /// <summary>A page of lines.</summary>
    public async Task<Results<Ok<Listing<TLine>>, ProblemHttpResult>> ListAsync<TRow, TLine>(
        RegisterBook<TRow, TLine> book, HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error)
            || !ListPosition.Of(request, question.Name).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var partition = book.PartitionOf(question.Agency, question.Year);
        var page = await rows.ListAsync(book.Projection, partition, question, position, cancellation);
        var names = new AgencyNames(registry, request.LanguageOf());
        var lines = new List<TLine>();
        foreach (var row in page.Rows)
        {
            lines.Add(await book.LineOf(PlatformJson.Read<TRow>(row.Content), names, cancellation));
        }

        await RecordAsync(request, partition, cancellation);
        return TypedResults.Ok(new Listing<TLine>(lines, page.Cursor, page.Freshness.AsOf, page.Freshness.LagSeconds));
    }

    /// <summary>All lines as a file for spreadsheets.</summary>
    public async Task<Results<CsvTable, ProblemHttpResult>> ExportAsync<TRow, TLine>(
        RegisterBook<TRow, TLine> book, HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error))
        {
            return error.ToProblem(request);
        }

        var partition = book.PartitionOf(question.Agency, question.Year);
        await RecordAsync(request, partition, cancellation);
        var names = new AgencyNames(registry, request.LanguageOf());
        var lines = rows.WalkAsync<TRow>(book.Projection, partition, question, cancellation)
            .Select(async (TRow row, CancellationToken stop) => await book.LineOf(row, names, stop));
        return RegisterFile.Of($"{partition}.csv", book.Columns, lines, request.LanguageOf());
    }

    private Task RecordAsync(HttpRequest request, string partition, CancellationToken cancellation) =>
        trail.RecordReadAsync(request, "register.read", partition, true, cancellation);
}

/// <summary>One of the registers: where its rows are, and how they read.</summary>
/// <param name="Projection">The name of its view.</param>
/// <param name="PartitionOf">The partition of an agency's year.</param>
/// <param name="LineOf">A row as a line.</param>
/// <param name="Columns">Of the file.</param>
internal sealed record RegisterBook<TRow, TLine>(
    string Projection,
    Func<string, int, string> PartitionOf,
    Func<TRow, AgencyNames, CancellationToken, Task<TLine>> LineOf,
    IReadOnlyList<RegisterColumn<TLine>> Columns);

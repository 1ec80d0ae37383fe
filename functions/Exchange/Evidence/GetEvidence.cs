using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Evidence;

/// <summary>
/// Gives what happened to a document with all that proves it, as a file that <c>./run verify-evidence</c> and whoever follows <c>docs/evidence.md</c>
/// checks without the axis. The bytes count: they are to be kept as they came.
/// </summary>
internal sealed class GetEvidence(
    AggregateStore<Document, DocumentEvent> documents, DocumentPolicy policy, EvidencePackages packages, AuditTrail trail)
{
    [Function(nameof(GetEvidence))]
    [Allow(Callers.Official, Callers.Leader, Callers.System, Callers.Auditor)]
    [Query("recipient", "The registry id of the one recipient whose delivery is wanted; all when left out")]
    [Query("through", "The number of a block whose hash the caller has kept: the blocks then lead through it", Type = typeof(long))]
    public async Task<Results<Utf8ContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/evidence")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var read = (await MakeAsync(request, id, cancellation)).Succeeded(out var package, out var error);
        await trail.RecordReadAsync(request, "document.evidence", Document.AggregateId(id), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.ContentDisposition = $"attachment; filename=\"{package!.Document}.evidence.json\"";
        return TypedResults.Text(package.ToFile(), "application/json");
    }

    private async Task<Result<EvidencePackage>> MakeAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ThroughOf(request).Succeeded(out var through, out var error))
        {
            return error;
        }

        if (!DocumentDesk.IsId(id) || await documents.FindAsync(Document.AggregateId(id), cancellation) is not { State: var document })
        {
            return PlatformErrors.NotFound.With(id);
        }

        var recipient = request.Query["recipient"].ToString() is { Length: > 0 } named ? named : null;
        return (await EvidenceView.OfAsync(policy, request.Caller(), document, recipient, cancellation)).Succeeded(out var view, out error)
            ? await packages.MakeAsync(document, view, through.Block, cancellation)
            : error;
    }

    private static Result<Through> ThroughOf(HttpRequest request) =>
        request.Query["through"].ToString() is not { Length: > 0 } text ? new Through(null)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Through(number)
        : ExchangeErrors.NoBlock.With(text);

    private sealed record Through(long? Block);
}

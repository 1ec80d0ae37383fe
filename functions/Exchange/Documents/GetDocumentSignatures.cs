using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Signatures.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>Gives the report on a document's signatures as it was made when the axis took it.</summary>
internal sealed class GetDocumentSignatures(DocumentDesk desk, PacketContents contents, AuditTrail trail)
{
    [Function(nameof(GetDocumentSignatures))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<SignaturesView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/signatures")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var read = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "document-signatures.read", Document.AggregateId(id), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        var accepted = seen!.State.Accepted;
        var report = (await contents.EnvelopeAsync(accepted, cancellation)).Head.Report;
        return TypedResults.Ok(new SignaturesView(
            accepted.Standing,
            [.. (report?.Files ?? []).Select(file => new FileSignaturesView(file.ContentId, file.Report.InVietnam()))],
            report?.Packet?.InVietnam(),
            report?.Decree?.Findings ?? []));
    }
}

/// <summary>What a document's signatures are worth.</summary>
/// <param name="Standing">What the document is worth by them; null for a status message.</param>
/// <param name="Files">The report on each file that is signed.</param>
/// <param name="Packet">The report on the signature over the packet; null when it has none.</param>
/// <param name="Decree">How the first file keeps the rule of two signatures, SIG-120 to SIG-125; empty when it has no signature.</param>
internal sealed record SignaturesView(
    Standing? Standing, IReadOnlyList<FileSignaturesView> Files, SignatureReport? Packet, IReadOnlyList<SignatureCheck> Decree);

/// <param name="ContentId">The file, by its name within the packet.</param>
internal sealed record FileSignaturesView(string ContentId, SignatureReport Report);

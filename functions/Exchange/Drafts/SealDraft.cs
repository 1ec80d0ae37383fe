using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>
/// A clerk sets the agency's seal on the document and on what comes with it (<c>ký số của cơ quan, tổ chức</c>; Decree 30/2020/NĐ-CP, articles 14
/// and 32), after the person has signed. A person does it: the seal is entrusted to the clerk, not to software.
/// </summary>
internal sealed class SealDraft(DraftDesk desk, DraftSigning signing, IAgencyRegistry registry)
{
    [Function(nameof(SealDraft))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SealBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/seal")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<SealBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(
                request,
                id,
                draft => draft.SealedFiles is not null,
                async draft => await signing.SealAsync(
                    draft,
                    request.Caller().Id,
                    (await registry.FindAsync(draft.State.Agency, cancellation))?.Name.Vi ?? draft.State.Agency,
                    body.Value,
                    cancellation),
                cancellation)
            : error.ToProblem(request);
}

/// <param name="Picture">An upload: a PNG of the seal, red on a transparent background; nothing is seen where it is left out.</param>
/// <param name="Width">Of the seal, in millimetres; what the picture says of its size where it is left out.</param>
internal sealed record SealBody(string? Picture = null, decimal? Width = null);

using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>
/// The authorised person signs the document (<c>người có thẩm quyền ký số</c>; Decree 30/2020/NĐ-CP, article 13.7) with the key that is kept for
/// their account. Whose key is on a token signs in the browser instead.
/// </summary>
internal sealed class SignDraft(DraftDesk desk, DraftSigning signing)
{
    [Function(nameof(SignDraft))]
    [Allow(Callers.Leader)]
    [Takes<SignBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/signature")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var account = request.Caller().Id;
        return (await JsonBody.ReadAsync<SignBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(
                request,
                id,
                draft => draft.Signature?.Account == account,
                draft => signing.SignAsync(draft, account, body.Value.Picture, cancellation),
                cancellation)
            : error.ToProblem(request);
    }
}

/// <param name="Picture">An upload: a PNG of the signature written by hand, blue on a transparent background; nothing is seen where it is left out.</param>
internal sealed record SignBody(string? Picture = null);

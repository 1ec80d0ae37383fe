using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Signatures.Browser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts.Browser;

/// <summary>Gives the plug-in the file that is to be signed. It brings no token: the session stands for one, for a quarter of an hour.</summary>
internal sealed class GetSigningFile(BrowserSigningDesk signing)
{
    [Function(nameof(GetSigningFile))]
    [Allow(Callers.Anyone)]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/signing/{session}/file")] HttpRequest request,
        string session,
        CancellationToken cancellation)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        return (await signing.FetchAsync(session, cancellation)).Succeeded(out var pdf, out var error)
            ? TypedResults.Bytes(pdf, "application/pdf", "van-ban.pdf")
            : error.ToProblem(request);
    }
}

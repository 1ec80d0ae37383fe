using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Tokens;

/// <summary>The token endpoint (RFC 6749, 3.2): gives tokens for a code, for a refresh token, or to an agency's system.</summary>
internal sealed class IssueToken(TokenDesk desk)
{
    [Function(nameof(IssueToken))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<TokenAnswer>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/token")] HttpRequest request, CancellationToken cancellation) =>
        desk.GiveAsync(request, legacy: false, cancellation);
}

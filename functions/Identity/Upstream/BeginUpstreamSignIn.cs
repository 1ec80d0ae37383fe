using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Identity.Upstream.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream;

/// <summary>Sends somebody who wants to sign in to the e-ID provider, with the level that the client asks for.</summary>
internal sealed class BeginUpstreamSignIn(UpstreamChoice choice, SignInWays ways, UpstreamRequests requests, UpstreamRefusals refusals)
{
    internal const string LevelParameter = "level";
    internal const string TwoFactors = "2";

    [Function(nameof(BeginUpstreamSignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    [Query(LevelParameter, "2 where two factors are wanted without a request of a portal")]
    public async Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/e-id")] HttpRequest request, CancellationToken cancellation)
    {
        var call = PageCall.Of(request);
        if (!choice.Find().Succeeded(out _, out var error) || !(await ways.LookAsync(call, cancellation)).Succeeded(out var way, out error))
        {
            return call.Refuse(error);
        }

        try
        {
            var level = way.Interaction?.Level ?? (request.Query[LevelParameter] == TwoFactors ? 2 : 1);
            return new SeeOther(await requests.BeginAsync(call, way.Interaction, level, cancellation));
        }
        catch (IdentityProviderException failure)
        {
            return await refusals.UnavailableAsync(call, failure, cancellation);
        }
    }
}

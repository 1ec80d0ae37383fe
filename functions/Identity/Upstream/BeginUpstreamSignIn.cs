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
    [Function(nameof(BeginUpstreamSignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
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
            return new SeeOther(await requests.BeginAsync(call, way.Interaction, way.Interaction?.Level ?? 1, cancellation));
        }
        catch (IdentityProviderException failure)
        {
            return await refusals.UnavailableAsync(call, failure, cancellation);
        }
    }
}

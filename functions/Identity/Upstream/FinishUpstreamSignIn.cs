using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.SignIn;
using EGov.Identity.Upstream.Matching;
using EGov.Identity.Upstream.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream;

/// <summary>Takes the e-ID provider's answer: signs the person in, or asks them to link the account that they have here.</summary>
internal sealed class FinishUpstreamSignIn(
    UpstreamChoice choice, Trips trips, UpstreamAnswers answers, SignInWays ways, IdentityMatch match, LinkDesk links, UpstreamDesk desk, UpstreamRefusals refusals)
{
    [Function(nameof(FinishUpstreamSignIn))]
    [Allow(Callers.Anyone)]
    [OpenQuery("The protocol wants parameters that are not known to be passed over")]
    [Query("code", "What the provider gives tokens for")]
    [Query("state", "What we sent with the request")]
    [Query("iss", "The provider's name")]
    [Query("error", "Why it signed nobody in")]
    public async Task<Results<SeeOther, HtmlPage>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/e-id/callback")] HttpRequest request, CancellationToken cancellation)
    {
        var call = PageCall.Of(request);
        if (!choice.Find().Succeeded(out _, out var error) || !(await ProtocolFields.ReadAsync(request, cancellation)).Succeeded(out var fields, out error))
        {
            return call.Refuse(error);
        }

        if (!(await trips.EndAsync(request, fields.Find("state"), cancellation)).Succeeded(out var begun, out error))
        {
            return await refusals.AnswerAsync(call, error, cancellation);
        }

        call = call.On(begun.Trip.Interaction, begun.Trip.Locales);
        try
        {
            return (await TakeAsync(call, fields, begun.Trip, begun.Secrets, cancellation)).Succeeded(out var next, out error)
                ? next.Page is { } page ? page : next.To!
                : await refusals.AnswerAsync(call, error, cancellation);
        }
        catch (IdentityProviderException failure)
        {
            return await refusals.UnavailableAsync(call, failure, cancellation);
        }
    }

    private async Task<Result<Next>> TakeAsync(PageCall call, ProtocolFields fields, Trip trip, TripSecrets secrets, CancellationToken cancellation)
    {
        if (!(await answers.TakeAsync(fields, trip, secrets, cancellation)).Succeeded(out var identity, out var error)
            || !(await ways.LookAsync(call, cancellation)).Succeeded(out var way, out error))
        {
            return error;
        }

        if (identity.Level < trip.Level)
        {
            return IdentityErrors.EidLevelTooLow.With(trip.Level, identity.Level);
        }

        if (!(await match.FindAsync(identity, cancellation)).Succeeded(out var matched, out error))
        {
            return error;
        }

        return matched.IsLinked
            ? (await desk.SignInAsync(way, identity, matched.Account, trip.Level, cancellation)).Select(to => new Next(to, null))
            : (await links.AskAsync(way, identity, matched.Account, cancellation)).Select(page => new Next(null, page));
    }

    private sealed record Next(SeeOther? To, HtmlPage? Page);
}

using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Provider;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.Identity.Upstream.Ends;
using EGov.Identity.Upstream.Matching;
using EGov.Identity.Upstream.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream;

/// <summary>Leads people whom the e-ID provider has proven into a session.</summary>
internal sealed class UpstreamDesk(
    SessionDesk sessions,
    UpstreamSessions index,
    Interactions interactions,
    UpstreamRequests requests,
    IdentityLinks links,
    ClientAddress addresses,
    TimeProvider clock)
{
    /// <summary>An account with an office or an authenticator is opened by two factors.</summary>
    private const int SecondFactorLevel = 2;

    /// <summary>Where the person goes next: on, or once more to the provider where one factor is too little for the account.</summary>
    public async Task<Result<SeeOther>> SignInAsync(SignInWay way, UpstreamIdentity identity, Account account, int asked, CancellationToken cancellation)
    {
        if (identity.Level < SecondFactorLevel && account.NeedsSecondFactorOn(clock.GetUtcNow().DateInVietnam()))
        {
            return asked < SecondFactorLevel
                ? new SeeOther(await requests.BeginAsync(way.Call, way.Interaction, SecondFactorLevel, cancellation))
                : IdentityErrors.EidLevelTooLow.With(SecondFactorLevel, identity.Level);
        }

        return await BeginAsync(way, identity, account.Number, cancellation);
    }

    private async Task<Result<SeeOther>> BeginAsync(SignInWay way, UpstreamIdentity identity, string number, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        request.ActAs(new Caller(number, [Callers.Citizen], null), addresses);
        var proof = new Proof(number, identity.Level, [UpstreamIdentity.Method]);
        if (!(await sessions.BeginAsync(request, proof, cancellation)).Succeeded(out var begun, out var error))
        {
            return error;
        }

        // Who unlinked the identity, closed the account, or signed out there while this was under way has ended what there was then.
        if (!await index.AddAsync(identity, begun.Id, cancellation)
            || await links.FindAsync(identity.Issuer, identity.TechId, cancellation) is not { IsOpen: true } present || present.Number != number)
        {
            await sessions.EndAsync(begun.Id, SessionEnd.EndedUpstream, number, cancellation);
            sessions.Forget(request.HttpContext.Response);
            return IdentityErrors.EidAnswerUnknown.With();
        }

        await ChooseAsync(way, present, identity, cancellation);
        return new SeeOther(way.Next);
    }

    /// <summary>Who signed in for a business acts for it, unless the client has said otherwise.</summary>
    private async Task ChooseAsync(SignInWay way, Account account, UpstreamIdentity identity, CancellationToken cancellation)
    {
        var business = account.Identities!.First(each => each.Issuer == identity.Issuer && each.TechId == identity.TechId).Business;
        if (business is not null && way.Call.Interaction is { } id)
        {
            await interactions.ChangeAsync(id, kept => kept with { ActsFor = kept.ActsFor ?? $"business:{business}" }, cancellation);
        }
    }
}

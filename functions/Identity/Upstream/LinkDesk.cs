using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.Identity.Upstream.Matching;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Upstream;

/// <summary>
/// Lets the owner of an account link the identity that the e-ID provider has proven for its number: by the account's password, and its second
/// factor where it wants one; or, where they signed in by an identity that is linked already just now, by saying so. Never by the number alone.
/// </summary>
internal sealed class LinkDesk(
    AccountDesk accounts,
    IdentityMatch match,
    IdentityLinks links,
    SessionDesk sessions,
    Steps steps,
    SignInDesk signIn,
    UpstreamDesk upstream,
    Messenger messenger,
    LinkForm form,
    TimeProvider clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(UpstreamLimits.EidProofMinutes);

    /// <summary>The page that asks, or why the account cannot be linked by its owner.</summary>
    public async Task<Result<HtmlPage>> AskAsync(SignInWay way, UpstreamIdentity identity, Account account, CancellationToken cancellation)
    {
        if (!account.Link(match.EventOf(identity, account)).Succeeded(out _, out var refused))
        {
            return refused;
        }

        var signedIn = await IsSignedInAsync(way.Call.Request, account.Number, cancellation);
        if (account.Password is null && !signedIn)
        {
            return IdentityErrors.EidNoProof.With(identity.TechId);
        }

        await steps.BeginAsync(way.Call.Request.HttpContext.Response, new Step(StepKind.Link, account.Number, Identity: identity), cancellation);
        return form.Show(way, account.Number, identity, withPassword: !signedIn);
    }

    /// <summary>Whether they signed in to the account by the e-ID provider at this browser just now.</summary>
    public async Task<bool> IsSignedInAsync(HttpRequest request, string number, CancellationToken cancellation) =>
        await sessions.FindAsync(request, cancellation) is { Session: { } session } && session.Account == number
        && session.Methods.Contains(UpstreamIdentity.Method, StringComparer.Ordinal)
        && clock.GetUtcNow() - session.AuthenticatedAt <= Recent;

    /// <summary>Goes on with somebody whose password was right: to the second factor where the account wants one, else to the end.</summary>
    public async Task<Result<SeeOther>> GoOnAsync(SignInWay way, KeptStep kept, Account account, CancellationToken cancellation)
    {
        var proven = kept.Step with { Password = account.Password };
        if (!account.NeedsSecondFactorOn(clock.GetUtcNow().DateInVietnam()))
        {
            return (await steps.ChangeAsync(kept, proven, cancellation)).Succeeded(out var done, out var raced)
                ? await CompleteAsync(way, done, twoFactors: false, cancellation)
                : raced;
        }

        var wanted = account.OneTimeSecret is null ? await signIn.SendCodeAsync(way, account, proven, cancellation) : proven;
        return wanted.Succeeded(out var step, out var error) && (await steps.ChangeAsync(kept, step, cancellation)).Succeeded(out _, out error)
            ? new SeeOther(way.Call.AddressOf("e-id/link/code"))
            : error;
    }

    /// <summary>Links the identity for somebody who has proven the account, and signs them in.</summary>
    /// <param name="way">Their way.</param>
    /// <param name="kept">The step.</param>
    /// <param name="twoFactors">Whether they have proven the account's second factor besides.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<SeeOther>> CompleteAsync(SignInWay way, KeptStep kept, bool twoFactors, CancellationToken cancellation)
    {
        var (request, number, identity) = (way.Call.Request, kept.Step.Account, kept.Step.Identity!);
        if (!await steps.EndAsync(request.HttpContext.Response, kept, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        if (await match.EnterBusinessAsync(identity, cancellation) is { } refused)
        {
            return refused;
        }

        var done = await links.LinkAsync(
            identity.Issuer,
            identity.TechId,
            number,
            () => accounts.ChangeAsync(
                number,
                null,
                account => account.Password == kept.Step.Password || kept.Step.Password is null
                    ? account.Link(match.EventOf(identity, account))
                    : IdentityErrors.StepExpired.With(),
                cancellation),
            cancellation);
        if (!done.Succeeded(out var linked, out var error))
        {
            return error;
        }

        var present = await sessions.FindAsync(request, cancellation);
        await sessions.EndAllAsync(number, SessionEnd.CredentialsChanged, number, present?.Id, cancellation);
        await messenger.TellAsync(request, linked, Notice.IdentityLinked, null, cancellation);

        return await upstream.SignInAsync(way, twoFactors ? identity with { Level = Math.Max(identity.Level, 2) } : identity, linked, 1, cancellation);
    }
}

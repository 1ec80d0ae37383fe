using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Identity.Upstream;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.SignIn;

/// <summary>Leads people from their password over the second factor, where one is wanted, into a session.</summary>
internal sealed class SignInDesk(
    AccountDesk accounts, SessionDesk sessions, Steps steps, OneTimeCodes codes, Messenger messenger, KnownDevices devices, ClientAddress addresses,
    TimeProvider clock)
{
    private const int PasswordLevel = 1;
    private const int SecondFactorLevel = 2;

    /// <summary>Goes on with somebody whose password was right.</summary>
    public async Task<Result<SeeOther>> GoOnAsync(SignInWay way, Account account, CancellationToken cancellation)
    {
        if (!way.NeedsSecondFactor && !account.NeedsSecondFactorOn(clock.GetUtcNow().DateInVietnam()))
        {
            return await CompleteAsync(way, account.Number, account.Password!, PasswordLevel, ["pwd"], cancellation);
        }

        return await BeginSecondFactorAsync(way, account, null, cancellation);
    }

    /// <summary>
    /// Asks somebody who signed in by password alone, and has just shown it again, for the second factor that they have: what is done with the
    /// second factor itself wants it, or the password would be enough to replace it. Who has no password is asked by their e-ID provider.
    /// </summary>
    /// <param name="call">The request.</param>
    /// <param name="account">Whose.</param>
    /// <param name="next">The page that it leads back to.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<SeeOther>> StepUpAsync(PageCall call, Account account, string next, CancellationToken cancellation) => account.Password is null
        ? new SeeOther(QueryHelpers.AddQueryString(call.AddressOf(UpstreamChoice.Path), BeginUpstreamSignIn.LevelParameter, BeginUpstreamSignIn.TwoFactors))
        : await BeginSecondFactorAsync(new SignInWay(call, null), account, next, cancellation);

    /// <summary>
    /// Takes that the authenticator is lost: from then on its owner is told at every contact and has time to stop it by using it; after that a code
    /// goes to the contact, as to who has no authenticator.
    /// </summary>
    public async Task<Result<Step>> LoseAsync(SignInWay way, Account account, Step step, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!account.NeedsAuthenticatorAt(now) || account.Contact is null)
        {
            return await SendCodeAsync(way, account, step, cancellation);
        }

        var changed = await accounts.ChangeAsync(account.Number, null, present => present.LoseAuthenticator(now), cancellation);
        if (!changed.Succeeded(out var after, out var error))
        {
            return error;
        }

        if (account.LostSince is null)
        {
            await messenger.TellEverywhereAsync(way.Call.Request, account, Notice.AuthenticatorLost, cancellation);
        }

        return IdentityErrors.AuthenticatorStays.With($"{after.State.ReplacedFrom?.InVietnam():yyyy-MM-dd HH:mm}");
    }

    /// <summary>A code to the contact came in the place of an authenticator that has been lost long enough: it counts no more, and all sessions end.</summary>
    public async Task<Error?> ReplaceAuthenticatorAsync(SignInWay way, Account account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var changed = await accounts.ChangeAsync(
            account.Number,
            null,
            present => present.NeedsAuthenticatorAt(now) ? IdentityErrors.StepExpired.With() : present.RemoveAuthenticator(now),
            cancellation);
        if (!changed.Succeeded(out _, out var error))
        {
            return error;
        }

        await sessions.EndAllAsync(account.Number, SessionEnd.CredentialsChanged, account.Number, null, cancellation);
        await messenger.TellEverywhereAsync(way.Call.Request, account, Notice.AuthenticatorRemoved, cancellation);
        return null;
    }

    /// <summary>Sends a code, and gives the step that waits for it.</summary>
    public async Task<Result<Step>> SendCodeAsync(SignInWay way, Account account, Step step, CancellationToken cancellation)
    {
        if (account.NeedsAuthenticatorAt(clock.GetUtcNow()))
        {
            return IdentityErrors.AuthenticatorNeeded.With();
        }

        if (account.Contact is not { } contact)
        {
            return IdentityErrors.NoSecondFactor.With();
        }

        if (account.CodesCountFrom is { } from && clock.GetUtcNow() < from)
        {
            return IdentityErrors.RecoveredLately.With($"{from.InVietnam():yyyy-MM-dd HH:mm}");
        }

        if (await messenger.CountCodeAsync(contact, CodePurpose.SignIn, cancellation) is { } tooMany)
        {
            return tooMany;
        }

        var (code, kept) = codes.Make();
        return await messenger.SendCodeAsync(way.Call.Request, account.Number, contact, code, way.Call.Language, cancellation) is { } unsent
            ? unsent
            : step with { Contact = contact.Shortened(), Code = kept };
    }

    /// <summary>Begins the session of somebody who has proven themselves in both ways.</summary>
    public async Task<Result<SeeOther>> CompleteAsync(SignInWay way, KeptStep kept, CancellationToken cancellation) =>
        await steps.EndAsync(way.Call.Request.HttpContext.Response, kept, cancellation)
            ? await CompleteAsync(way, kept.Step.Account, kept.Step.Password!, SecondFactorLevel, ["pwd", "otp"], cancellation, kept.Step.Next)
            : IdentityErrors.StepExpired.With();

    private async Task<Result<SeeOther>> BeginSecondFactorAsync(SignInWay way, Account account, string? next, CancellationToken cancellation)
    {
        var step = new Step(StepKind.SignIn, account.Number, Password: account.Password, Next: next);
        if (account.OneTimeSecret is null)
        {
            if (!(await SendCodeAsync(way, account, step, cancellation)).Succeeded(out var sent, out var error))
            {
                return error;
            }

            step = sent;
        }

        await steps.BeginAsync(way.Call.Request.HttpContext.Response, step, cancellation);
        return new SeeOther(way.Call.AddressOf("sign-in/code"));
    }

    private async Task<Result<SeeOther>> CompleteAsync(
        SignInWay way, string number, string proven, int level, IReadOnlyList<string> methods, CancellationToken cancellation, string? next = null)
    {
        var request = way.Call.Request;
        request.ActAs(new Caller(number, [Callers.Citizen], null), addresses);
        if (!(await sessions.BeginAsync(request, new Proof(number, level, methods), cancellation)).Succeeded(out var begun, out var error))
        {
            return error;
        }

        // Who changed the password, or closed the account, while this was under way has ended the sessions that there were then.
        if (await accounts.FindAsync(number, cancellation) is not { Password: { } present } || present != proven)
        {
            await sessions.EndAsync(begun.Id, SessionEnd.CredentialsChanged, number, cancellation);
            sessions.Forget(request.HttpContext.Response);
            return IdentityErrors.WrongNumberOrPassword.With();
        }

        await devices.RememberAsync(request, number, cancellation);
        return new SeeOther(next is null ? way.Next : way.Call.AddressOf(next));
    }
}

using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.SignIn;

/// <summary>Leads people from their password over the second factor, where one is wanted, into a session.</summary>
internal sealed class SignInDesk(
    AccountDesk accounts, SessionDesk sessions, Steps steps, OneTimeCodes codes, Messenger messenger, ClientAddress addresses, TimeProvider clock)
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

        var step = new Step(StepKind.SignIn, account.Number, Password: account.Password);
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

    /// <summary>Sends a code, and gives the step that waits for it.</summary>
    public async Task<Result<Step>> SendCodeAsync(SignInWay way, Account account, Step step, CancellationToken cancellation)
    {
        if (account.Contact is not { } contact)
        {
            return IdentityErrors.NoSecondFactor.With();
        }

        if (await messenger.CountCodeAsync(contact, cancellation) is { } tooMany)
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
            ? await CompleteAsync(way, kept.Step.Account, kept.Step.Password!, SecondFactorLevel, ["pwd", "otp"], cancellation)
            : IdentityErrors.StepExpired.With();

    private async Task<Result<SeeOther>> CompleteAsync(
        SignInWay way, string number, string proven, int level, IReadOnlyList<string> methods, CancellationToken cancellation)
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

        return new SeeOther(way.Next);
    }
}

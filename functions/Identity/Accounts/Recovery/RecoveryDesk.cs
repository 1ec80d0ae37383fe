using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Recovery;

/// <summary>Gives people a new password who prove that the verified contact is theirs. The answers tell of no account.</summary>
internal sealed class RecoveryDesk(
    AccountDesk accounts,
    SessionDesk sessions,
    Passwords passwords,
    OneTimeCodes codes,
    Steps steps,
    Attempts attempts,
    KnownDevices devices,
    AddressLimit limit,
    Messenger messenger,
    AccessTrail trail,
    ClientAddress addresses,
    TimeProvider clock)
{
    /// <summary>Sends a code to the account's contact, if there is one that may still get codes.</summary>
    public async Task<Error?> BeginAsync(SignInWay way, string number, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        if (await limit.CountAsync(request, cancellation) is { } tooMany)
        {
            return tooMany;
        }

        var (code, kept) = codes.Make();
        await trail.RecordAsync(request, "recovery.asked", number, AuditOutcome.Done, cancellation);

        var step = new Step(StepKind.Recover, number, Code: kept);
        var begun = await steps.BeginAsync(request.HttpContext.Response, step, cancellation);

        // After the answer has left: how long the sending takes would tell whether there is an account. Who gets none asks again.
        request.HttpContext.Response.OnCompleted(() => SendAsync(way, begun, code));
        return null;
    }

    /// <summary>Sets the password of somebody whose code was right, and ends all sessions.</summary>
    public async Task<Error?> CompleteAsync(SignInWay way, KeptStep kept, string password, CancellationToken cancellation)
    {
        var (request, number) = (way.Call.Request, kept.Step.Account);
        if (await accounts.FindAsync(number, cancellation) is not { } account)
        {
            return IdentityErrors.WrongCode.With();
        }

        // The code went to a contact that is the account's no more.
        if (account.ContactsSince >= kept.BegunAt)
        {
            return IdentityErrors.StepExpired.With();
        }

        // The name is looked at last: before the code was right it would have told whose account it is.
        if (PasswordRule.FaultOf(AccountFields.NewPassword.Name, password, number, account.FullName) is { } fault)
        {
            return PlatformErrors.InvalidFields.For(fault);
        }

        if (!await steps.EndAsync(request.HttpContext.Response, kept, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        request.ActAs(new Caller(number, [Callers.Citizen], null), addresses);
        var hash = passwords.HashOf(password);
        var changed = await accounts.ChangeAsync(
            number, null, present => present.SetPassword(hash, PasswordChange.Recovered, clock.GetUtcNow()), cancellation);
        if (!changed.Succeeded(out _, out var error))
        {
            return error;
        }

        await sessions.EndAllAsync(number, SessionEnd.CredentialsChanged, number, null, cancellation);
        await attempts.ForgiveAsync(SecretKind.Password, number, cancellation);
        await attempts.ForgiveAsync(SecretKind.Password, await devices.HolderAsync(request, number, cancellation), cancellation);
        sessions.Forget(request.HttpContext.Response);
        await messenger.TellAsync(request, account, Notice.PasswordChanged, null, cancellation);
        return null;
    }

    /// <summary>
    /// Whether it was sent is in the trail; to tell it to who asks would tell that there is an account. A code that is not sent counts for nothing:
    /// nobody could have it but who guesses.
    /// </summary>
    private async Task SendAsync(SignInWay way, KeptStep begun, string code)
    {
        var number = begun.Step.Account;
        var purpose = await devices.IsKnownAsync(way.Call.Request, number, CancellationToken.None) ? CodePurpose.RecoveryOnKnownDevice : CodePurpose.Recovery;
        if (await accounts.FindAsync(number, CancellationToken.None) is { Contact: { } contact }
            && await messenger.CountCodeAsync(contact, purpose, CancellationToken.None) is null)
        {
            await steps.MarkSentAsync(begun, CancellationToken.None);
            await messenger.SendCodeAsync(way.Call.Request, number, contact, code, way.Call.Language, CancellationToken.None);
        }
    }
}

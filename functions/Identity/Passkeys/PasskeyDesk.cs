using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Passkeys;

/// <summary>Signs people in with passkeys: two factors, the device that holds the key and what it knows of its owner (LoA2).</summary>
internal sealed class PasskeyDesk(
    PasskeyChecks checks,
    Steps steps,
    AddressLimit limit,
    AggregateStore<Account, AccountEvent> accounts,
    SessionDesk sessions,
    AccessTrail trail,
    ClientAddress addresses)
{
    private const int TwoFactors = 2;
    private const string Nobody = "unknown";

    /// <summary>What the browser is asked; the challenge is kept in a step of this browser.</summary>
    public async Task<string> BeginAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (options, state) = await checks.BeginSignInAsync(request);
        await steps.BeginAsync(request.HttpContext.Response, new Step(StepKind.Passkey, string.Empty, Secret: state), cancellation);
        return options;
    }

    /// <summary>Takes the device's answer to the challenge of this browser, once.</summary>
    public async Task<Result<SeeOther>> TakeAsync(SignInWay way, string credential, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        if (await limit.RefuseAsync(request, cancellation) is { } tooMany)
        {
            return tooMany;
        }

        if (!(await steps.FindAsync(request, StepKind.Passkey, cancellation)).Succeeded(out var kept, out var error))
        {
            return error;
        }

        if (kept.Step.Account.Length > 0 || !await steps.EndAsync(request.HttpContext.Response, kept, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        if (await checks.SignInAsync(request, credential, kept.Step.Secret!) is not { } used
            || !(await NoteAsync(used.Account, used.Passkey, cancellation)).Succeeded(out _, out _))
        {
            await limit.CountAsync(request, cancellation);
            await trail.RecordAsync(request, "passkey.refused", Nobody, AuditOutcome.Refused, cancellation);
            return IdentityErrors.PasskeyWrong.With();
        }

        return await SignInAsync(way, used.Account.Number, used.Passkey, cancellation);
    }

    /// <summary>Of two answers with the same count one is taken: somebody may have copied the device.</summary>
    private Task<Result<Aggregate<Account>>> NoteAsync(Account account, Passkey used, CancellationToken cancellation) => accounts.NoteAsync(
        Account.AggregateId(account.Number),
        present =>
        {
            if (!present.IsOpen || present.Passkeys?.FirstOrDefault(passkey => passkey.Id == used.Id) is not { } known
                || (used.Count <= known.Count && (used.Count > 0 || known.Count > 0)))
            {
                return IdentityErrors.PasskeyWrong.With();
            }

            return used.Count == known.Count
                ? present
                : present with { Passkeys = [.. present.Passkeys.Select(passkey => passkey.Id == used.Id ? passkey with { Count = used.Count } : passkey)] };
        },
        cancellation);

    private async Task<Result<SeeOther>> SignInAsync(SignInWay way, string number, Passkey used, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        request.ActAs(new Caller(number, [Callers.Citizen], null), addresses);
        var proof = new Proof(number, TwoFactors, [used.IsSynced ? "swk" : "hwk", "mfa"]);
        if (!(await sessions.BeginAsync(request, proof, cancellation)).Succeeded(out var begun, out var error))
        {
            return error;
        }

        // Who removed the passkey, or closed the account, while this was under way has ended the sessions that there were then.
        if (await accounts.FindAsync(Account.AggregateId(number), cancellation) is not { State: { IsOpen: true } present }
            || present.Passkeys?.Any(passkey => passkey.Id == used.Id) != true)
        {
            await sessions.EndAsync(begun.Id, SessionEnd.CredentialsChanged, number, cancellation);
            sessions.Forget(request.HttpContext.Response);
            return IdentityErrors.PasskeyWrong.With();
        }

        return new SeeOther(way.Next);
    }
}

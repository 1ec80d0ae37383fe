using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Passkeys;

/// <summary>Adds and removes a person's passkeys: with their password, or, where the account has none, soon after they signed in by their e-ID.</summary>
internal sealed class OwnPasskeys(
    PasskeyChecks checks,
    PasskeyIndex index,
    Steps steps,
    OwnProof proof,
    SignInDesk desk,
    AccountDesk accounts,
    SessionDesk sessions,
    Messenger messenger,
    TimeProvider clock)
{
    /// <summary>What the browser is asked; the challenge is kept in a step of this browser and account.</summary>
    public async Task<string> BeginAsync(Person person, CancellationToken cancellation)
    {
        var (options, state) = await checks.BeginAddAsync(person.Call.Request, person.Account);
        await steps.BeginAsync(person.Call.Request.HttpContext.Response, new Step(StepKind.Passkey, person.Number, Secret: state), cancellation);
        return options;
    }

    /// <summary>Sends a person who has given their password to the second factor, and then to the page.</summary>
    public async Task<Result<SeeOther>> StepUpAsync(Person person, FormFields fields, string page, CancellationToken cancellation) =>
        await proof.AskAsync(person, fields, cancellation) is { } unproven
            ? unproven
            : await desk.StepUpAsync(person.Call, person.Account, page, cancellation);

    public async Task<Error?> AddAsync(Person person, FormFields fields, CancellationToken cancellation)
    {
        var request = person.Call.Request;
        if (!(await steps.FindAsync(request, StepKind.Passkey, cancellation)).Succeeded(out var kept, out var error))
        {
            return error;
        }

        if (kept.Step.Account != person.Number || !await steps.EndAsync(request.HttpContext.Response, kept, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        if (await proof.AskAsync(person, fields, cancellation) is { } unproven)
        {
            return unproven;
        }

        if (await checks.AddAsync(request, fields[PasskeyForm.Credential], kept.Step.Secret!, clock.GetUtcNow()) is not { } passkey
            || !await index.AddAsync(person.Number, passkey.Handle, passkey.Id, cancellation))
        {
            return IdentityErrors.PasskeyWrong.With();
        }

        return await ChangeAsync(person, account => account.AddPasskey(passkey, clock.GetUtcNow()), Notice.PasskeyAdded, cancellation);
    }

    public async Task<Error?> RemoveAsync(Person person, FormFields fields, CancellationToken cancellation) =>
        await proof.AskAsync(person, fields, cancellation)
        ?? await ChangeAsync(person, account => account.RemovePasskey(fields[PasskeyForm.Id], clock.GetUtcNow()), Notice.PasskeyRemoved, cancellation);

    private async Task<Error?> ChangeAsync(
        Person person, Func<Account, Result<IReadOnlyList<AccountEvent>>> decide, Notice notice, CancellationToken cancellation)
    {
        if (!(await accounts.ChangeAsync(person.Number, null, decide, cancellation)).Succeeded(out var after, out var error))
        {
            return error;
        }

        await sessions.EndAllAsync(person.Number, SessionEnd.CredentialsChanged, person.Number, person.SignedIn.Id, cancellation);
        await messenger.TellAsync(person.Call.Request, after.State, notice, null, cancellation);
        return null;
    }
}

using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Audit;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Credentials;

/// <summary>Proves people by something that they have: the contact to which a code goes, or their authenticator. Within the limits.</summary>
internal sealed class SecondFactors(
    OneTimeCodes codes, Steps steps, KnownDevices devices, Authenticators authenticators, Attempts attempts, AddressLimit addresses, Messenger messenger, AccessTrail trail, AccountDesk accounts,
    TimeProvider clock)
{
    /// <summary>The step after a code was tried that was sent in it.</summary>
    public async Task<Result<KeptStep>> ProveAsync(HttpRequest request, KeptStep kept, Account? account, string code, CancellationToken cancellation)
    {
        if (kept.Step.Kind is StepKind.Register)
        {
            return await ProveApplicantAsync(request, kept, code, cancellation);
        }

        KeptStep? after = null;
        var (number, isStranger) = (kept.Step.Account, kept.Step.Kind is StepKind.Recover);
        var holder = isStranger ? await devices.HolderAsync(request, number, cancellation) : number;
        var error = await ProveAsync(
            request,
            number,
            new(isStranger ? SecretKind.StrangersCode : SecretKind.SecondFactor, holder, false),
            account,
            async () => (await codes.TryAsync(kept, code, cancellation)).Succeeded(out after, out var wrong)
                ? (isStranger && !await steps.WasSentAsync(kept, cancellation) ? IdentityErrors.WrongCode.With() : null, null)
                : (wrong, null),
            cancellation);
        return error is null ? after! : error;
    }

    /// <summary>Why it is not a code of the account's authenticator that was not used yet; null when it is.</summary>
    public Task<Error?> ProveAsync(HttpRequest request, Account account, string code, CancellationToken cancellation) => ProveAsync(
        request,
        account.Number,
        new(SecretKind.SecondFactor, account.Number, false),
        account,
        async () => await authenticators.StepOfAsync(account, OneTimeCodes.Digits(code), cancellation) is { } step
            ? (null, step)
            : (IdentityErrors.WrongCode.With(), null),
        cancellation);

    /// <summary>
    /// The code of somebody who registers. It proves a contact, to which few codes are sent in an hour, each good for five tries: what would hold up
    /// the number besides would let any stranger keep its owner from registering.
    /// </summary>
    private async Task<Result<KeptStep>> ProveApplicantAsync(HttpRequest request, KeptStep kept, string code, CancellationToken cancellation)
    {
        if (await addresses.RefuseAsync(request, cancellation) is { } refused)
        {
            return await RefuseAsync(request, kept.Step.Account, refused, cancellation);
        }

        if ((await codes.TryAsync(kept, code, cancellation)).Succeeded(out var tried, out var wrong))
        {
            return tried;
        }

        await addresses.CountAsync(request, cancellation);
        return await RefuseAsync(request, kept.Step.Account, wrong, cancellation);
    }

    private async Task<Error?> ProveAsync(
        HttpRequest request, string number, Attempt wanted, Account? account, Func<Task<(Error? Error, long? Step)>> look, CancellationToken cancellation)
    {
        if (await addresses.RefuseAsync(request, cancellation) is { } refused)
        {
            return await RefuseAsync(request, number, refused, cancellation);
        }

        if (!(await attempts.BeginAsync(wanted.Kind, wanted.Number, cancellation)).Succeeded(out var attempt, out var held))
        {
            return await RefuseAsync(request, number, held, cancellation);
        }

        var (error, step) = await look();
        if (error is null && step is { } used && !await attempts.SucceedAsync(attempt, used, cancellation))
        {
            error = IdentityErrors.WrongCode.With();
        }

        if (error is null)
        {
            await attempts.SucceedAsync(attempt, cancellation);
            return step is not null && account?.LostSince is not null ? await FindAsync(account, cancellation) : null;
        }

        await addresses.CountAsync(request, cancellation);
        if (attempt.HoldsUp)
        {
            await trail.RecordAsync(request, "sign-in.held-up", number, AuditOutcome.Refused, cancellation);
            if (account is not null)
            {
                // After the answer has left: how long the sending takes would tell that there is an account.
                request.HttpContext.Response.OnCompleted(() => messenger.TellAsync(request, account, Notice.HeldUp, null, CancellationToken.None));
            }
        }

        return await RefuseAsync(request, number, error, cancellation);
    }

    /// <summary>Who used the authenticator has it.</summary>
    private async Task<Error?> FindAsync(Account account, CancellationToken cancellation)
    {
        var found = await accounts.ChangeAsync(account.Number, null, present => present.FindAuthenticator(clock.GetUtcNow()), cancellation);
        return found.Succeeded(out _, out var error) ? null : error;
    }

    private async Task<Error> RefuseAsync(HttpRequest request, string number, Error error, CancellationToken cancellation)
    {
        await trail.RecordAsync(request, "code.refused", number, AuditOutcome.Refused, cancellation);
        return error;
    }
}

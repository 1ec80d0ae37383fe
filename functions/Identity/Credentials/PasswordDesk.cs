using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Audit;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Credentials;

/// <summary>Proves people by their password: with the same work and the same answer whether there is an account or not, and within the limits.</summary>
internal sealed class PasswordDesk(
    AccountDesk accounts, Passwords passwords, Attempts attempts, KnownDevices devices, AddressLimit addresses, Messenger messenger, AccessTrail trail, TimeProvider clock)
{
    /// <summary>The account whose password it is.</summary>
    public async Task<Result<Account>> ProveAsync(HttpRequest request, string number, string password, CancellationToken cancellation)
    {
        // What strangers do from a network that many share does not hold up the owner in a browser of theirs.
        var isKnown = await devices.IsKnownAsync(request, number, cancellation);
        if (!isKnown && await addresses.RefuseAsync(request, cancellation) is { } refused)
        {
            return await RefuseAsync(request, number, refused, cancellation);
        }

        if (!(await attempts.BeginAsync(SecretKind.Password, await devices.HolderAsync(request, number, cancellation), cancellation)).Succeeded(out var attempt, out var held))
        {
            return await RefuseAsync(request, number, held, cancellation);
        }

        var account = await accounts.FindAsync(number, cancellation);
        var check = passwords.Check(account?.Password, PasswordRule.Normalized(password));
        if (account is null || check is SecretCheck.Wrong)
        {
            if (!isKnown)
            {
                await addresses.CountAsync(request, cancellation);
            }

            await TellAsync(request, attempt, number, account, cancellation);
            return await RefuseAsync(request, number, IdentityErrors.WrongNumberOrPassword.With(), cancellation);
        }

        await attempts.SucceedAsync(attempt, cancellation);
        return check is SecretCheck.RightButHashedAnew ? await HashAnewAsync(account, password, cancellation) : account;
    }

    /// <summary>The password of the person who is signed in already, named so that a page can show what is wrong with which field.</summary>
    public async Task<Result<Account>> ProveAgainAsync(HttpRequest request, string number, string password, string field, CancellationToken cancellation)
    {
        var proven = await ProveAsync(request, number, password, cancellation);
        return !proven.Succeeded(out _, out var error) && error.Definition == IdentityErrors.WrongNumberOrPassword
            ? error with { Fields = [IdentityErrors.WrongPassword.At(field)] }
            : proven;
    }

    private async Task TellAsync(HttpRequest request, Attempt attempt, string number, Account? account, CancellationToken cancellation)
    {
        if (attempt.HoldsUp)
        {
            await trail.RecordAsync(request, "sign-in.held-up", number, AuditOutcome.Refused, cancellation);
            if (account is not null)
            {
                // After the answer has left: how long the sending takes would tell that there is an account.
                request.HttpContext.Response.OnCompleted(() => messenger.TellAsync(request, account, Notice.HeldUp, null, CancellationToken.None));
            }
        }
    }

    private async Task<Error> RefuseAsync(HttpRequest request, string number, Error error, CancellationToken cancellation)
    {
        await trail.RecordAsync(request, "password.refused", number, AuditOutcome.Refused, cancellation);
        return error;
    }

    /// <summary>Of several who do so at once the first wins.</summary>
    private async Task<Result<Account>> HashAnewAsync(Account account, string password, CancellationToken cancellation)
    {
        var hash = passwords.HashOf(PasswordRule.Normalized(password));
        var changed = await accounts.ChangeAsync(
            account.Number,
            null,
            present => present.Password == account.Password
                ? present.SetPassword(hash, PasswordChange.HashedAnew, clock.GetUtcNow())
                : Array.Empty<AccountEvent>(),
            cancellation);
        if (!changed.Succeeded(out var present, out var error))
        {
            return error;
        }

        // Who changed it meanwhile may have set another one.
        return present.State.Password == hash || passwords.Check(present.State.Password, PasswordRule.Normalized(password)) is not SecretCheck.Wrong
            ? present.State
            : IdentityErrors.WrongNumberOrPassword.With();
    }
}

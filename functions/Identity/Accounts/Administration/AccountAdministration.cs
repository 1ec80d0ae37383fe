using EGov.Identity.Errors;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Accounts.Administration;

/// <summary>What operators do to accounts has in common: the version that they have read, and never their own account.</summary>
internal sealed class AccountAdministration(AccountDesk accounts, SessionDesk sessions)
{
    /// <summary>Changes the version of the account that the operator has read; sessions end after that, where there is a reason.</summary>
    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> ChangeAsync(
        HttpRequest request,
        string number,
        Func<Caller, Account, Result<IReadOnlyList<AccountEvent>>> decide,
        SessionEnd? ends,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error.ToProblem(request);
        }

        if (caller.Id == number)
        {
            return IdentityErrors.OwnAccount.With().ToProblem(request);
        }

        if (await accounts.ReadAsync(number, cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(number).ToProblem(request);
        }

        if (!wanted.Matches(found.Version))
        {
            return PlatformErrors.StaleVersion.With(found.Version).ToProblem(request);
        }

        var changed = await accounts.ChangeAsync(number, found.Version, account => decide(caller, account), cancellation);
        if (!changed.Succeeded(out var after, out error))
        {
            return error.ToProblem(request);
        }

        if (ends is { } reason)
        {
            await sessions.EndAllAsync(number, reason, caller.Id, null, cancellation);
        }

        return Answer(request, after);
    }

    /// <summary>The account with its ETag.</summary>
    public static Ok<AccountView> Answer(HttpRequest request, Aggregate<Account> account)
    {
        request.HttpContext.Response.Headers.ETag = account.ETag;
        return TypedResults.Ok(AccountView.Of(account));
    }
}

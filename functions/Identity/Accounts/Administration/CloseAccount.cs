using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Administration;

/// <summary>An operator closes an account for good and says why. Its sessions end; nobody signs in with it any more.</summary>
internal sealed class CloseAccount(AccountAdministration administration, TimeProvider clock)
{
    private const int LongestReason = 500;

    [Function(nameof(CloseAccount))]
    [Allow(Callers.Operator)]
    [Takes<CloseRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/accounts/{number}/close")] HttpRequest request,
        string number,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<CloseRequest>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        var reason = body.Value.Reason;
        return PlainText.IsBlank(reason) || reason.Length > LongestReason
            ? PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoText.At("/reason", LongestReason)).ToProblem(request)
            : await administration.ChangeAsync(
                request, number, (caller, account) => account.Close(reason, clock.GetUtcNow(), caller.Id), SessionEnd.AccountClosed, cancellation);
    }
}

/// <param name="Reason">Why; the owner may ask for it.</param>
internal sealed record CloseRequest(string Reason);

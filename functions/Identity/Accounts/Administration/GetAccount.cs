using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Administration;

/// <summary>Shows an account to an operator. Each look is an entry of the audit trail.</summary>
internal sealed class GetAccount(AccountDesk accounts, AuditTrail trail)
{
    [Function(nameof(GetAccount))]
    [Allow(Callers.Operator)]
    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/accounts/{number}")] HttpRequest request,
        string number,
        CancellationToken cancellation)
    {
        var found = await accounts.ReadAsync(number, cancellation);
        var outcome = found is null ? AuditOutcome.Refused : AuditOutcome.Done;
        await trail.RecordAsync(request, "account.read", Account.AggregateId(number), outcome, AuditPurpose.Operation, cancellation);
        return found is null ? PlatformErrors.NotFound.With(number).ToProblem(request) : AccountAdministration.Answer(request, found);
    }
}

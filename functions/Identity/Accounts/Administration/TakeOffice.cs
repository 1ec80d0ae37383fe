using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Administration;

/// <summary>An operator takes the office with an agency away from a person, whose sessions end. May be repeated.</summary>
internal sealed class TakeOffice(AccountAdministration administration, TimeProvider clock)
{
    [Function(nameof(TakeOffice))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<AccountView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "identity/accounts/{number}/offices/{agency}")] HttpRequest request,
        string number,
        string agency,
        CancellationToken cancellation) =>
        administration.ChangeAsync(
            request, number, (caller, account) => account.TakeOffice(agency, clock.GetUtcNow(), caller.Id), SessionEnd.OfficeTaken, cancellation);
}

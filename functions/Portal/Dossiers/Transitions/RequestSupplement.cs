using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official asks, once, for all that is missing.</summary>
internal sealed class RequestSupplement(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(RequestSupplement))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SupplementAsk>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/request-supplement")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<SupplementAsk>(
            request,
            code,
            DossierTransition.RequestSupplement,
            (caller, dossier, body) => dossier.RequestSupplement(caller.Id, clock.GetUtcNow(), body.Reason, body.Components, calendar),
            cancellation);
}

/// <param name="Components">The codes of the procedure's components that are wanted.</param>
internal sealed record SupplementAsk(string Reason, IReadOnlyList<string> Components);

using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official gives the dossier back to the step before and says why.</summary>
internal sealed class StepBack(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(StepBack))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<StepBackRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/step-back")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<StepBackRequest>(
            request,
            code,
            DossierTransition.StepBack,
            (caller, dossier, body) => dossier.StepBack(caller.Id, clock.GetUtcNow(), body.Reason, calendar),
            cancellation);
}

internal sealed record StepBackRequest(string Reason);

using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official lets a suspended dossier go on; the time limit runs again.</summary>
internal sealed class ResumeDossier(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(ResumeDossier))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/resume")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync(
            request,
            code,
            DossierTransition.Resume,
            (caller, dossier) => dossier.Resume(caller.Id, clock.GetUtcNow(), calendar),
            cancellation);
}

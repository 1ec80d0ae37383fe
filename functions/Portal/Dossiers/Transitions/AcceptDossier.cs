using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official accepts a dossier, and it has a time limit since its receipt.</summary>
internal sealed class AcceptDossier(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(AcceptDossier))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/accept")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync(
            request,
            code,
            DossierTransition.Accept,
            (caller, dossier) => dossier.Accept(caller.Id, clock.GetUtcNow(), calendar),
            cancellation);
}

using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official does not accept a dossier and says why.</summary>
internal sealed class RefuseDossier(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(RefuseDossier))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RefuseRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/refuse")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<RefuseRequest>(
            request,
            code,
            DossierTransition.Refuse,
            (caller, dossier, body) => dossier.Refuse(caller.Id, clock.GetUtcNow(), body.Reason, calendar),
            cancellation);
}

internal sealed record RefuseRequest(string Reason);

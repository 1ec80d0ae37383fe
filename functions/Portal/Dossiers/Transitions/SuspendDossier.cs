using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official suspends the processing and says why; the time limit stands still.</summary>
internal sealed class SuspendDossier(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(SuspendDossier))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SuspendRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/suspend")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<SuspendRequest>(
            request,
            code,
            DossierTransition.Suspend,
            (caller, dossier, body) => dossier.Suspend(caller.Id, clock.GetUtcNow(), body.Reason, calendar),
            cancellation);
}

internal sealed record SuspendRequest(string Reason);

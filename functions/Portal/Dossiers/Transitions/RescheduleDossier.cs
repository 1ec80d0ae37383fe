using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>The unit puts the return of the result off, once and in time; the applicant gets an apology with the new date.</summary>
internal sealed class RescheduleDossier(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(RescheduleDossier))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RescheduleRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/reschedule")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<RescheduleRequest>(
            request,
            code,
            DossierTransition.Reschedule,
            (caller, dossier, body) => dossier.Reschedule(caller.Id, clock.GetUtcNow(), body.Reason, body.Date, calendar),
            cancellation);
}

/// <param name="Date">The new date, a working day after the one that was promised.</param>
internal sealed record RescheduleRequest(string Reason, DateOnly Date);

using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official completes the step that is open.</summary>
internal sealed class CompleteStep(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(CompleteStep))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<CompleteStepRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/complete-step")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<CompleteStepRequest>(
            request,
            code,
            DossierTransition.CompleteStep,
            (caller, dossier, body) => dossier.CompleteStep(caller.Id, clock.GetUtcNow(), body.Step, body.Note, calendar),
            cancellation);
}

/// <param name="Step">The code of the step, so that a late click completes no other.</param>
internal sealed record CompleteStepRequest(string Step, string? Note = null);

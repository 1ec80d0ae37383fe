using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official closes a dossier whose papers did not come in time.</summary>
internal sealed class CloseUnsupplemented(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(CloseUnsupplemented))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<CloseUnsupplementedRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/close-unsupplemented")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<CloseUnsupplementedRequest>(
            request,
            code,
            DossierTransition.CloseUnsupplemented,
            (caller, dossier, body) => dossier.CloseUnsupplemented(caller.Id, clock.GetUtcNow(), body.Reason, calendar),
            cancellation);
}

internal sealed record CloseUnsupplementedRequest(string Reason);

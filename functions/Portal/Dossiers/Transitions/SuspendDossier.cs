using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
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
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/suspend")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync<SuspendRequest>(request, cancellation);
        return read.Succeeded(out var body, out var error)
            ? await desk.ChangeAsync(
                request,
                code,
                DossierPolicy.Process,
                (caller, dossier) => dossier.Suspend(caller.Id, clock.GetUtcNow(), body.Value.Reason, calendar),
                cancellation)
            : error.ToProblem(request);
    }
}

internal sealed record SuspendRequest(string Reason);

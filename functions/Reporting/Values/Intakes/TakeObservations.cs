using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Values.Intakes;

/// <summary>Takes values from the agency that is responsible for a dataset, as its systems observe them. They are kept when the answer leaves.</summary>
internal sealed class TakeObservations(ObservationDesk desk)
{
    [Function(nameof(TakeObservations))]
    [Allow(Callers.System, Callers.Official, Callers.Leader)]
    [Takes<ObservationsBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Ok<TakenObservations>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/observations")] HttpRequest request, CancellationToken cancellation) =>
        !IdempotencyKey.Of(request).Succeeded(out var key, out var error)
        || !(await JsonBody.ReadAsync<ObservationsBody>(request, cancellation)).Succeeded(out var body, out error)
        || !(await desk.TakeAsync(request.Caller(), key, body, cancellation)).Succeeded(out var receipt, out error)
            ? error.ToProblem(request)
            : TypedResults.Ok(new TakenObservations(receipt.At.InVietnam(), receipt.Values));
}

/// <param name="At">When they were taken; asked again with the same key, when that was first.</param>
/// <param name="Values">How many.</param>
internal sealed record TakenObservations(DateTimeOffset At, int Values);

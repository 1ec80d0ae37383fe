using EGov.Platform.Access;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Files;

/// <summary>Lists what was refused and is kept apart, newest first: what, whose, when and why, never the bytes.</summary>
internal sealed class ListQuarantine(QuarantineDesk desk)
{
    [Function(nameof(ListQuarantine))]
    [Allow(Callers.Operator)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public Task<Results<Ok<Listing<QuarantineItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/files/quarantine")] HttpRequest request, CancellationToken cancellation) =>
        desk.ListAsync(request, cancellation);
}

using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Outcomes;

/// <summary>Issues the sheet of the result, signed by the secretary who asks and sealed by the agency. Asked again, the same sheet is there.</summary>
internal sealed class IssueSheet(BallotDesk desk, ResultSheets sheets)
{
    [Function(nameof(IssueSheet))]
    [Allow(Callers.Official, Callers.Leader, Level = 2)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/result-sheet")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(request, id, [SeatRole.Secretary], seen => sheets.IssueAsync(request.Caller(), seen, cancellation), cancellation);
}

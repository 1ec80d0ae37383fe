using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>Draws a submission up anew before it is submitted, and after it was returned. The body takes the place of all that was said.</summary>
internal sealed class ChangeSubmission(
    SubmissionDesk desk, SubmissionWriting writing, AggregateStore<Submission, SubmissionEvent> submissions, TimeProvider clock)
{
    [Function(nameof(ChangeSubmission))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SubmissionBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "cabinet/submissions/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<SubmissionBody>(request, cancellation)).Succeeded(out var body, out var error)
            ? await desk.ActAsync(
                request, id, SubmissionSide.Agency, seen => ChangeAsync(request.Caller(), seen, body.Value, cancellation), cancellation)
            : error.ToProblem(request);

    private async Task<Result<Aggregate<Submission>>> ChangeAsync(
        Caller caller, SeenSubmission seen, SubmissionBody asked, CancellationToken cancellation)
    {
        var state = seen.State;
        if (state.RefuseChange() is { } refused)
        {
            return refused;
        }

        if (asked.Body != state.Body)
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.SubmissionFixed.At("/body"));
        }

        return (await writing.ContentOfAsync(caller, state.Id, asked, [.. state.Content.Files()], cancellation)).Succeeded(out var content, out var error)
            ? await submissions.ChangeAsync(
                seen.Aggregate.Id, seen.Aggregate.Version, present => present.Change(content, caller.Id, clock.GetUtcNow()), cancellation)
            : error;
    }
}

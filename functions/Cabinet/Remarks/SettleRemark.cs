using EGov.Cabinet.Ballots;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Remarks;

/// <summary>The ministry answers a remark: what it takes over, and what not and why.</summary>
internal sealed class SettleRemark(RemarkDesk desk, AggregateStore<Remark, RemarkEvent> remarks, TimeProvider clock)
{
    [Function(nameof(SettleRemark))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SettlementBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<RemarkView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/remarks/{id}/settlement")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await JsonBody.ReadAsync<SettlementBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await desk.ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out error)
            || (error = RefusalOf(seen, wanted, body.Value.Answer)) is not null
            || !(await remarks.ChangeAsync(
                seen.Aggregate.Id, seen.Aggregate.Version, remark => remark.Settle(body.Value.Answer, caller.Id, clock.GetUtcNow()), cancellation))
                .Succeeded(out var settled, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = settled.ETag;
        return TypedResults.Ok(await desk.ViewAsync(settled, seen.Submission.State, cancellation));
    }

    private static Error? RefusalOf(SeenRemark seen, IfMatch wanted, string answer) =>
        !seen.Submission.OfAgency ? PlatformErrors.NotAllowed.With()
        : !wanted.Matches(seen.Aggregate.Version) ? PlatformErrors.StaleVersion.With(seen.Aggregate.Version)
        : BallotCheck.TextFaults(answer, "/answer", Limits.Text).ToList() is { Count: > 0 } wrong ? PlatformErrors.InvalidFields.For(wrong)
        : null;
}

/// <param name="Answer">What the ministry answers.</param>
internal sealed record SettlementBody(string Answer);

using EGov.Cabinet.About;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Remarks;

/// <summary>Somebody of either side remarks on a passage of a version. The same key and body make the same remark.</summary>
internal sealed class MakeRemark(
    DraftDesk drafts, RemarkDesk desk, IdempotencyClaims claims, AggregateStore<Remark, RemarkEvent> remarks, TimeProvider clock)
{
    [Function(nameof(MakeRemark))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RemarkBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<RemarkView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/submissions/{id}/drafts/{number}/remarks")] HttpRequest request,
        string id,
        string number,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<RemarkBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await drafts.ReadAsync(caller, id, number, cancellation)).Succeeded(out var draft, out error)
            || !(await MakeAsync(caller, draft, key, body, cancellation)).Succeeded(out var made, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = made.ETag;
        return TypedResults.Created($"/api/cabinet/remarks/{made.State.Id}", await desk.ViewAsync(made, draft.Seen.State, cancellation));
    }

    private async Task<Result<Aggregate<Remark>>> MakeAsync(
        Caller caller, SeenDraft draft, IdempotencyKey key, JsonBody<RemarkBody> body, CancellationToken cancellation)
    {
        var (asked, submission) = (body.Value, draft.Seen.State);
        if (FaultOf(asked, draft.Text) is { } fault)
        {
            return fault;
        }

        var place = $"POST cabinet/submissions/{submission.Id}/drafts/{draft.Version.Number}/remarks";
        if (!(await claims.ReserveAsync(caller.KeyHolder, key, place, body.Bytes, cancellation, new(Remark.Kind))).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        var id = Remark.AggregateId(reserved.Id);
        if (await remarks.FindAsync(id, cancellation) is { } first)
        {
            return first;
        }

        var made = new RemarkMade(
            clock.GetUtcNow(), caller.Id, reserved.Id, submission.Id, draft.Version.Number, asked.Paragraph, asked.Start, asked.Quote, asked.Text);
        return (submission.RefuseWork() ?? reserved.Lapsed(clock)) is { } refused ? refused : await remarks.CreateAsync(id, [made], cancellation);
    }

    private static Error? FaultOf(RemarkBody asked, DraftText text)
    {
        List<FieldError> wrong =
        [
            .. BallotCheck.TextFaults(asked.Text, "/text", Limits.Text),
            .. asked.Quote.Length > CabinetLimits.Quote ? [PlatformErrors.FieldTooLong.At("/quote", CabinetLimits.Quote)] : Array.Empty<FieldError>(),
        ];
        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong)
            : asked.Length == asked.Quote.Length && text.Says(new(asked.Paragraph, asked.Start), asked.Quote) ? null
            : CabinetErrors.PassageDiffers.With();
    }
}

/// <param name="Paragraph">The paragraph, counted from 0.</param>
/// <param name="Start">The first UTF-16 unit in it, counted from 0.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Quote">What stands there, letter for letter.</param>
/// <param name="Text">What is said of it.</param>
internal sealed record RemarkBody(int Paragraph, int Start, int Length, string Quote, string Text);

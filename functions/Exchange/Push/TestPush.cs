using System.Diagnostics;
using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Exchange.Push;

/// <summary>
/// Sends a system something that means nothing, signed as all that it is sent, and says what it answered. When it takes it, what waits is sent
/// at once and not only when its time comes.
/// </summary>
internal sealed class TestPush(PushOversight oversight, PushSender sender, PushChannels channels, PushWaker waker, AuditTrail trail)
{
    [Function(nameof(TestPush))]
    [Allow(Callers.Leader, Callers.Operator)]
    public async Task<Results<Ok<PushTest>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/push/test")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        if (!(await oversight.SeeAsync(request.Caller(), id, cancellation)).Succeeded(out var target, out var error))
        {
            return error.ToProblem(request);
        }

        if (target.Address is null)
        {
            return ExchangeErrors.PushIsOff.With(id).ToProblem(request);
        }

        await trail.RecordAsync(request, "push.test", PushChannel.AggregateId(id), AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        var began = Stopwatch.GetTimestamp();
        var answer = await sender.PingAsync(target, cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        if (answer.Outcome is PushOutcome.Taken && target.IsOn && await channels.FindAsync(id, cancellation) is { NextAt: not null })
        {
            await channels.NoteAsync(id, channel => channel with { NextAt = null }, cancellation);
            await waker.WakeNowAsync(id, client, cancellation);
        }

        return TypedResults.Ok(new PushTest(answer.Outcome is PushOutcome.Taken, answer.Status, (long)took.TotalMilliseconds, answer.Error));
    }
}

/// <summary>What became of a test.</summary>
/// <param name="Taken">Whether the system took it.</param>
/// <param name="Status">The HTTP status that it answered; left out where it did not answer.</param>
/// <param name="Milliseconds">How long that took.</param>
/// <param name="Error">What went wrong; left out where nothing did.</param>
internal sealed record PushTest(bool Taken, int? Status, long Milliseconds, string? Error);

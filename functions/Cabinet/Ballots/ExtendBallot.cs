using EGov.Cabinet.About;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>Gives the members more time to answer (<c>gia hạn</c>).</summary>
internal sealed class ExtendBallot(BallotDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(ExtendBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<ExtendBallotBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/extension")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<ExtendBallotBody>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (string.IsNullOrWhiteSpace(body.Value.Reason))
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.ReasonMissing.At("/reason")).ToProblem(request);
        }

        var today = clock.GetUtcNow().DateInVietnam();
        if (body.Value.Until < today || body.Value.Until > today.AddDays(CabinetLimits.ExtensionDays))
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.ExtensionOutside.At("/until", CabinetLimits.ExtensionDays)).ToProblem(request);
        }

        var due = WorkingCalendar.EndOf(calendar.WorkingDayFrom(body.Value.Until));
        return await desk.DecideAsync(
            request,
            id,
            [SeatRole.Secretary, SeatRole.Chair],
            (ballot, now) => ballot.Extend(
                due, WorkingCalendar.EndOf(calendar.AddWorkingDays(due.DateInVietnam(), ballot.Regulation?.Rules.GraceDays ?? 0)), body.Value.Reason, request.Caller().Id, now),
            cancellation);
    }
}

/// <param name="Until">The last day to answer; the next working day when nobody works on it.</param>
/// <param name="Reason">Why.</param>
internal sealed record ExtendBallotBody(DateOnly Until, string Reason);

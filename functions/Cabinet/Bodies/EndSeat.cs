using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Bodies;

/// <summary>Gives a seat its last day. Ballots that are open keep their electorate.</summary>
internal sealed class EndSeat(BodyDesk desk, TimeProvider clock)
{
    [Function(nameof(EndSeat))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<EndSeatBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BodyView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/bodies/{body}/seats/{seat}/end")] HttpRequest request,
        string body,
        string seat,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<EndSeatBody>(request, cancellation)).Succeeded(out var asked, out var error))
        {
            return error.ToProblem(request);
        }

        return string.IsNullOrWhiteSpace(asked.Value.Reason)
            ? PlatformErrors.InvalidFields.For(CabinetErrors.ReasonMissing.At("/reason")).ToProblem(request)
            : await desk.ChangeAsync(
                request, body, state => state.End(seat, asked.Value.On, asked.Value.Reason, request.Caller().Id, clock.GetUtcNow()), cancellation);
    }
}

/// <param name="On">The last day.</param>
/// <param name="Reason">Why.</param>
internal sealed record EndSeatBody(DateOnly On, string Reason);

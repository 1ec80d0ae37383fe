using EGov.Cabinet.About;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Bodies;

/// <summary>Gives people seats in a body; all that are asked for, or none.</summary>
internal sealed class GiveSeats(BodyDesk desk, TimeProvider clock)
{
    [Function(nameof(GiveSeats))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<GiveSeatsBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BodyView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/bodies/{body}/seats")] HttpRequest request, string body, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<GiveSeatsBody>(request, cancellation)).Succeeded(out var asked, out var error))
        {
            return error.ToProblem(request);
        }

        return FaultsOf(asked.Value.Seats) is { Count: > 0 } wrong
            ? PlatformErrors.InvalidFields.For(wrong).ToProblem(request)
            : await desk.ChangeAsync(request, body, state => state.Give(asked.Value.Seats, request.Caller().Id, clock.GetUtcNow()), cancellation);
    }

    private static List<FieldError> FaultsOf(IReadOnlyList<NewSeat> seats)
    {
        var wrong = new List<FieldError>();
        if (seats.Count is 0 or > CabinetLimits.SeatsAtOnce)
        {
            wrong.Add(PlatformErrors.FieldTooMany.At("/seats", CabinetLimits.SeatsAtOnce));
        }

        foreach (var (seat, index) in seats.Select((seat, index) => (seat, index)))
        {
            if (!Caller.IsId(seat.Person))
            {
                wrong.Add(PlatformErrors.FieldShape.At($"/seats/{index}/person"));
            }

            if (string.IsNullOrWhiteSpace(seat.Name) || seat.Name.Length > 100)
            {
                wrong.Add(PlatformErrors.FieldTooLong.At($"/seats/{index}/name", 100));
            }

            if (string.IsNullOrWhiteSpace(seat.Title) || seat.Title.Length > 150)
            {
                wrong.Add(PlatformErrors.FieldTooLong.At($"/seats/{index}/title", 150));
            }
        }

        return wrong;
    }
}

/// <param name="Seats">At most 100 at once.</param>
internal sealed record GiveSeatsBody(IReadOnlyList<NewSeat> Seats);

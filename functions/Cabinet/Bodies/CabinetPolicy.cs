using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Bodies;

/// <summary>
/// Who a caller is in a body, by the seats that they hold today. To who holds none the body and all that belongs to it do not exist; who holds one
/// that does not suffice is refused.
/// </summary>
internal sealed class CabinetPolicy(AggregateStore<Body, BodyEvent> bodies, TimeProvider clock)
{
    /// <summary>The caller's standing in the body.</summary>
    public async Task<Result<Standing>> StandingAsync(Caller caller, string body, CancellationToken cancellation)
    {
        if (!Body.IsId(body) || await bodies.FindAsync(Body.AggregateId(body), cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(body);
        }

        var today = clock.GetUtcNow().DateInVietnam();
        IReadOnlyList<Seat> seats = caller.Office is null ? [] : [.. found.State.SeatsOf(caller.Id, today)];
        return seats.Count > 0 ? new Standing(found, seats, today) : PlatformErrors.NotFound.With(body);
    }

    /// <summary>The same for who needs one of these roles.</summary>
    public async Task<Result<Standing>> ActingAsync(Caller caller, string body, IReadOnlyList<SeatRole> roles, CancellationToken cancellation) =>
        !(await StandingAsync(caller, body, cancellation)).Succeeded(out var standing, out var error) ? error
        : standing.Is(roles) ? standing
        : PlatformErrors.NotAllowed.With();
}

/// <summary>What somebody is in a body today.</summary>
/// <param name="Aggregate">The body.</param>
/// <param name="Seats">The seats that they hold, at least one.</param>
/// <param name="Today">The day in Vietnam.</param>
internal sealed record Standing(Aggregate<Body> Aggregate, IReadOnlyList<Seat> Seats, DateOnly Today)
{
    public Body Body => Aggregate.State;

    public bool Is(IReadOnlyList<SeatRole> roles) => Seats.Any(seat => roles.Contains(seat.Role));

    public bool Is(SeatRole role) => Seats.Any(seat => seat.Role == role);

    /// <summary>Whether they prepare and count for it.</summary>
    public bool IsSecretary => Is(SeatRole.Secretary);
}

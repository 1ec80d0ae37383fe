using System.Text.RegularExpressions;
using EGov.Cabinet.About;
using EGov.Cabinet.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Bodies;

/// <summary>A body that decides together: the Government, a provincial people's committee, a council. What belongs to one is seen by no other.</summary>
/// <param name="Id">Its id, chosen by who founds it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regulation">The key of its working regulation.</param>
/// <param name="Agency">The registry id of the agency whose office is its secretariat.</param>
/// <param name="Seats">All seats that there were.</param>
internal sealed partial record Body(string Id, Text Name, string Regulation, string Agency, IReadOnlyList<Seat> Seats) : IAggregateState<Body, BodyEvent>
{
    public static string Kind => "body";

    public static string AggregateId(string id) => $"{Kind}-{id}";

    /// <summary>Whether the text can be a body's id.</summary>
    public static bool IsId(string text) => IdShape().IsMatch(text);

    public static Body Fold(Body? state, BodyEvent happened) => (state, happened) switch
    {
        (null, BodyFounded founded) => new(founded.Id, founded.Name, founded.Regulation, founded.Agency, []),
        ({ } known, SeatsGiven given) => known with { Seats = [.. known.Seats, .. given.Seats] },
        ({ } known, SeatEnded ended) => known with
        {
            Seats = [.. known.Seats.Select(seat => seat.Id == ended.Seat ? seat with { To = ended.On } : seat)],
        },
        _ => throw new InvalidOperationException($"A body cannot begin with {happened.GetType().Name}."),
    };

    /// <summary>The seats that the person holds on the day.</summary>
    public IEnumerable<Seat> SeatsOf(string person, DateOnly day) => Seats.Where(seat => seat.Person == person && seat.IsHeldOn(day));

    /// <summary>Those who vote on the day, in the order of their seats.</summary>
    public IReadOnlyList<Seat> VotersOn(DateOnly day) => [.. Seats.Where(seat => seat.Votes && seat.IsHeldOn(day))];

    /// <summary>The seat, or null.</summary>
    public Seat? FindSeat(string id) => Seats.FirstOrDefault(seat => seat.Id == id);

    /// <summary>Gives people seats; all of them or none.</summary>
    public Result<IReadOnlyList<BodyEvent>> Give(IReadOnlyList<NewSeat> wanted, string by, DateTimeOffset now)
    {
        if (Seats.Count + wanted.Count > CabinetLimits.Seats)
        {
            return CabinetErrors.TooManySeats.With(CabinetLimits.Seats);
        }

        var (seats, wrong) = (Seats.ToList(), new List<FieldError>());
        foreach (var (asked, index) in wanted.Select((asked, index) => (asked, index)))
        {
            var seat = asked.As($"s{seats.Count + 1}");
            if ((seat.Person == by ? CabinetErrors.NotOneself : FaultOf(seat, seats)) is { } fault)
            {
                wrong.Add(fault.At($"/seats/{index}"));
            }

            seats.Add(seat);
        }

        return wrong.Count > 0
            ? CabinetErrors.SeatNotPossible.For(wrong)
            : new BodyEvent[] { new SeatsGiven(now, by, [.. seats.Skip(Seats.Count)]) };
    }

    /// <summary>Gives a seat its last day; once more with the same day changes nothing.</summary>
    public Result<IReadOnlyList<BodyEvent>> End(string seat, DateOnly on, string reason, string by, DateTimeOffset now) =>
        FindSeat(seat) is not { } found ? Platform.Errors.PlatformErrors.NotFound.With(seat)
        : found.To == on ? Array.Empty<BodyEvent>()
        : found.Person == by ? CabinetErrors.NotOneself.With()
        : on < Platform.Calendar.VietnamTime.DateInVietnam(now) ? CabinetErrors.SeatEndsBeforeToday.With()
        : found.To is { } ended ? CabinetErrors.SeatHasEnded.With(seat, ended)
        : on < found.From ? CabinetErrors.SeatEndsBeforeItBegins.With(seat, found.From)
        : new BodyEvent[] { new SeatEnded(now, by, seat, on, reason) };

    /// <summary>What speaks against the seat beside the others.</summary>
    private static ErrorDefinition? FaultOf(Seat seat, List<Seat> others)
    {
        bool Meets(Seat other) => (other.To is not { } last || last >= seat.From) && (seat.To is not { } own || own >= other.From);
        var sameDays = others.Where(Meets).ToList();
        return seat.To < seat.From ? CabinetErrors.SeatNotPossible
            : seat.Votes && sameDays.Exists(other => other.Votes && other.Person == seat.Person) ? CabinetErrors.VotesAlready
            : seat.Role is SeatRole.Chair && sameDays.Exists(other => other.Role is SeatRole.Chair) ? CabinetErrors.HasChair
            : (seat.Role is SeatRole.Assistant) != (seat.Assists is not null) ? CabinetErrors.AssistsNobody
            : seat.Assists is { } assisted && !others.Exists(other => other.Id == assisted && other.Votes) ? CabinetErrors.AssistsNobody
            : null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z")]
    private static partial Regex IdShape();
}

/// <summary>A seat as it is asked for.</summary>
/// <param name="Person">The id of the person's account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The office as documents write it.</param>
/// <param name="Role">What they are to be.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, where it is known.</param>
/// <param name="Assists">For an assistant: the seat of the member.</param>
internal sealed record NewSeat(string Person, string Name, string Title, SeatRole Role, DateOnly From, DateOnly? To = null, string? Assists = null)
{
    public Seat As(string id) => new(id, Person, Name, Title, Role, From, To, Assists);
}

using EGov.Cabinet.Regulations;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Cabinet.Bodies;

/// <summary>A body as it is shown to who holds a seat in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agency">The registry id of the agency whose office is its secretariat.</param>
/// <param name="Regulation">The key of its working regulation.</param>
/// <param name="InForce">The version of it that is in force today; left out when none is.</param>
/// <param name="Seats">Its seats; of those that have ended, only the secretariat is shown.</param>
/// <param name="Mine">The seats that the caller holds.</param>
/// <param name="Voters">How many vote today.</param>
/// <param name="Quorum">How many of them a session needs; left out where nobody votes.</param>
internal sealed record BodyView(
    string Id,
    Text Name,
    string Agency,
    string Regulation,
    RegulationVersion? InForce,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<string> Mine,
    int Voters,
    int? Quorum,
    long Version)
{
    public static BodyView Of(Standing standing, RegulationBook book, DateTimeOffset now)
    {
        var (body, day) = (standing.Body, now.DateInVietnam());
        var (inForce, voters) = (book.On(body.Regulation, day), body.VotersOn(day).Count);
        return new(
            body.Id,
            body.Name,
            body.Agency,
            body.Regulation,
            inForce,
            [.. body.Seats.Where(seat => standing.IsSecretary || seat.IsHeldOn(day))],
            [.. standing.Seats.Select(seat => seat.Id)],
            voters,
            inForce is null || voters == 0 ? null : Enumerable.Range(1, voters).First(present => inForce.Rules.HasQuorum(present, voters)),
            standing.Aggregate.Version);
    }
}

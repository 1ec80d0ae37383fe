using EGov.Cabinet;
using EGov.Cabinet.Bodies;
using EGov.Local.Identity;
using EGov.Platform.Aggregates;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Cabinet;

/// <summary>Gives a fresh data folder a Government, so that ballots can be drawn up at once. What is there already stays as it is.</summary>
internal static class CabinetSeeds
{
    /// <summary>The id of the body.</summary>
    internal const string Government = "government";

    private const string Planter = "seeds";

    /// <summary>Founds the Government with all its seats, unless there is one.</summary>
    /// <exception cref="HostStartException">The app takes something not.</exception>
    internal static async Task PlantAsync(FunctionsHost host, CancellationToken cancellation)
    {
        var services = host.Services(CabinetApp.Name);
        var bodies = services.GetRequiredService<AggregateStore<Body, BodyEvent>>();
        if (await bodies.FindAsync(Body.AggregateId(Government), cancellation) is not null)
        {
            return;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var seats = Seats();
        List<BodyEvent> first = [new BodyFounded(now, Planter, Government, new("Chính phủ", "Government"), Government, "G22"), new SeatsGiven(now, Planter, seats)];
        Seeds.Taken(await bodies.CreateAsync(Body.AggregateId(Government), first, cancellation), Body.AggregateId(Government));
    }

    private static List<Seat> Seats()
    {
        var seats = new List<Seat>();
        foreach (var (person, place) in CabinetPeople.All.Select((person, place) => (person, place)))
        {
            var assists = person.Assists is { } member ? seats.Find(seat => seat.Person == member)!.Id : null;
            seats.Add(new(
                $"s{place + 1}",
                person.Person.Number,
                person.Person.Name,
                person.Person.Office!.Title,
                Enum.Parse<SeatRole>(person.Role, ignoreCase: true),
                SeedOffice.Since,
                Assists: assists));
        }

        return seats;
    }
}

using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Bodies;

/// <summary>Founds a body with the first of its secretariat, who gives all other seats. Asked again, the same body is there.</summary>
internal sealed class FoundBody(AgencySuccession succession, AggregateStore<Body, BodyEvent> bodies, TimeProvider clock)
{
    [Function(nameof(FoundBody))]
    [Allow(Callers.Operator)]
    [Takes<FoundBodyBody>]
    public async Task<Results<Created<FoundedBody>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/bodies")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<FoundBodyBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await FoundAsync(request.Caller(), body.Value, cancellation)).Succeeded(out var founded, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = founded.ETag;
        return TypedResults.Created($"/api/cabinet/bodies/{founded.State.Id}", new FoundedBody(founded.State.Id, founded.State.Name, founded.Version));
    }

    private async Task<Result<Aggregate<Body>>> FoundAsync(Caller caller, FoundBodyBody asked, CancellationToken cancellation)
    {
        if (!Body.IsId(asked.Id))
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.BadBodyId.At("/id"));
        }

        if (!RegulationBook.Keys.Contains(asked.Regulation, StringComparer.Ordinal))
        {
            return PlatformErrors.InvalidFields.For(
                CabinetErrors.UnknownRegulation.At("/regulation", asked.Regulation, string.Join(", ", RegulationBook.Keys)));
        }

        if (string.IsNullOrWhiteSpace(asked.Name.Vi) || string.IsNullOrWhiteSpace(asked.Name.En) || !Caller.IsId(asked.Secretary.Person))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldBlank.At("/name"));
        }

        if (await succession.AbsenceOfAsync(asked.Agency, cancellation) is { } absence)
        {
            return absence;
        }

        var now = clock.GetUtcNow();
        var founded = new BodyFounded(now, caller.Id, asked.Id, asked.Name, asked.Regulation, asked.Agency);
        var first = new Seat("s1", asked.Secretary.Person, asked.Secretary.Name, asked.Secretary.Title, SeatRole.Secretary, now.DateInVietnam());
        var created = await bodies.CreateAsync(Body.AggregateId(asked.Id), [founded, new SeatsGiven(now, caller.Id, [first])], cancellation);
        return created.Succeeded(out var body, out _) && !IsSame(body.State, asked) ? CabinetErrors.BodyIdTaken.With(asked.Id) : created;
    }

    private static bool IsSame(Body body, FoundBodyBody asked) =>
        body.Name == asked.Name && body.Agency == asked.Agency && body.Regulation == asked.Regulation && body.Seats[0].Person == asked.Secretary.Person;
}

/// <param name="Id">Chosen by who founds it: small letters, digits, hyphens.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regulation">The key of its working regulation.</param>
/// <param name="Agency">The registry id of the agency whose office is its secretariat.</param>
/// <param name="Secretary">The first of its secretariat.</param>
internal sealed record FoundBodyBody(string Id, Text Name, string Regulation, string Agency, FirstSecretary Secretary);

/// <param name="Person">The id of the person's account.</param>
internal sealed record FirstSecretary(string Person, string Name, string Title);

/// <param name="Id">Its id.</param>
internal sealed record FoundedBody(string Id, Text Name, long Version);

using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.PaperSessions;

/// <summary>The secretariat registers that something was dealt with on paper. Registered again for the same day, it is there.</summary>
internal sealed class RegisterPaperSession(CabinetPolicy policy, AggregateStore<PaperSession, PaperSessionEvent> sessions, TimeProvider clock)
{
    [Function(nameof(RegisterPaperSession))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<PaperSessionBody>]
    public async Task<Results<Created<PaperSessionItem>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/bodies/{body}/paper-sessions")] HttpRequest request,
        string body,
        CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<PaperSessionBody>(request, cancellation)).Succeeded(out var asked, out var error)
        && (await policy.ActingAsync(request.Caller(), body, [SeatRole.Secretary], cancellation)).Succeeded(out _, out error)
        && (await RegisterAsync(request.Caller().Id, body, asked.Value, cancellation)).Succeeded(out var registered, out error)
            ? TypedResults.Created($"/api/cabinet/bodies/{body}/paper-sessions", PaperSessionItem.Of(registered.State))
            : error.ToProblem(request);

    private async Task<Result<Aggregate<PaperSession>>> RegisterAsync(string by, string body, PaperSessionBody asked, CancellationToken cancellation)
    {
        if (!PaperSession.IsNumber(asked.Number))
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.BadPaperNumber.At("/number"));
        }

        var today = clock.GetUtcNow().DateInVietnam();
        if (asked.HeldOn < today.AddYears(-20) || asked.HeldOn > today.AddYears(1))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoDate.At("/heldOn"));
        }

        var id = PaperSession.IdOf(body, asked.Number, asked.HeldOn.Year);
        var registered = await sessions.CreateAsync(
            PaperSession.AggregateId(id), [new PaperSessionRegistered(clock.GetUtcNow(), by, id, body, asked.Number, asked.HeldOn)], cancellation);
        return registered.Succeeded(out var session, out _) && session.State.HeldOn != asked.HeldOn
            ? CabinetErrors.PaperNumberTaken.With(session.State.Number, session.State.HeldOn)
            : registered;
    }
}

/// <param name="Number">Number and notation, such as <c>12/TTr-BCA</c>.</param>
/// <param name="HeldOn">The day of the session.</param>
internal sealed record PaperSessionBody(string Number, DateOnly HeldOn);

using System.Text;
using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>
/// An operator connects an agency's system. The same key and body connect it once, however often they are sent, and give the same secret as long as
/// nothing else was decided of the system.
/// </summary>
internal sealed class RegisterSystem(
    AggregateStore<ConnectedSystem, SystemEvent> systems, SystemRules rules, SystemSecrets secrets, IdempotencyClaims claims, TimeProvider clock)
{
    [Function(nameof(RegisterSystem))]
    [Allow(Callers.Operator)]
    [Takes<RegisterSystemRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<SystemWithSecret>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems")] HttpRequest request, CancellationToken cancellation)
    {
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<RegisterSystemRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await RegisterAsync(request.Caller(), key, body, cancellation)).Succeeded(out var system, out error))
        {
            return error.ToProblem(request);
        }

        // The first version has the secret that belongs to this answer; later ones may have another.
        var secret = system.Version == 1 ? Encoding.UTF8.GetString(await secrets.OpenAsync(system.State.Id, system.State.Secret, cancellation)) : null;
        request.HttpContext.Response.Headers.ETag = system.ETag;
        return TypedResults.Created($"/api/exchange/systems/{system.State.Id}", new SystemWithSecret(SystemView.Of(system), secret));
    }

    private async Task<Result<Aggregate<ConnectedSystem>>> RegisterAsync(
        Caller caller, IdempotencyKey key, JsonBody<RegisterSystemRequest> body, CancellationToken cancellation)
    {
        var wanted = body.Value;
        FieldError?[] wrong =
        [
            SystemRules.WrongId(wanted.Id),
            await rules.WrongAgencyAsync(wanted.Agency, cancellation),
            .. SystemRules.WrongIn(wanted.Settings, "/settings"),
        ];
        if (wrong.OfType<FieldError>().ToArray() is { Length: > 0 } fields)
        {
            return ExchangeErrors.InvalidSystem.For(fields);
        }

        var subject = new ClaimSubject(ConnectedSystem.Kind, wanted.Id);
        if (!(await claims.ReserveAsync(caller.KeyHolder, key, "systems", body.Bytes, cancellation, subject)).Succeeded(out var reserved, out var error)
            || (error = reserved.Lapsed(clock)) is not null)
        {
            return error;
        }

        var box = await secrets.SealAsync(wanted.Id, SystemSecrets.Fresh(), cancellation);
        var registered = new SystemRegistered(clock.GetUtcNow(), caller.Id, wanted.Id, wanted.Agency, wanted.Settings, box, reserved.Id);
        return (await systems.CreateAsync(ConnectedSystem.AggregateId(wanted.Id), [registered], cancellation)).Succeeded(out var system, out error)
            ? system.State.Registration == reserved.Id ? system : ExchangeErrors.SystemExists.With(wanted.Id)
            : error;
    }
}

/// <summary>A system to connect.</summary>
/// <param name="Id">The id that its agency knows or is to know: 1 to 60 letters, digits, dots and hyphens; capitals are other letters.</param>
/// <param name="Agency">The registry id of its agency.</param>
/// <param name="Settings">What is registered of it.</param>
internal sealed record RegisterSystemRequest(string Id, string Agency, SystemSettings Settings);

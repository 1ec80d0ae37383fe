using EGov.Identity.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>An operator registers a relying party. The same key and body register it once, however often they are sent.</summary>
internal sealed class RegisterClient(AggregateStore<Client, ClientEvent> clients, ClientRules rules, IdempotencyClaims claims, TimeProvider clock)
{
    [Function(nameof(RegisterClient))]
    [Allow(Callers.Operator)]
    [Takes<RegisterClientRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<ClientView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/clients")] HttpRequest request, CancellationToken cancellation)
    {
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<RegisterClientRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await RegisterAsync(request.Caller(), key, body, cancellation)).Succeeded(out var client, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = client.ETag;
        return TypedResults.Created($"/api/identity/clients/{client.State.Id}", ClientView.Of(client));
    }

    private async Task<Result<Aggregate<Client>>> RegisterAsync(
        Caller caller, IdempotencyKey key, JsonBody<RegisterClientRequest> body, CancellationToken cancellation)
    {
        var wanted = body.Value;
        FieldError?[] wrong = [ClientRules.WrongId(wanted.Id), .. await rules.WrongInAsync(wanted.Kind, wanted.Settings, "/settings", cancellation)];
        if (wrong.OfType<FieldError>().ToArray() is { Length: > 0 } fields)
        {
            return IdentityErrors.InvalidClient.For(fields);
        }

        var subject = new ClaimSubject(Client.AggregateKind, wanted.Id);
        if (!(await claims.ReserveAsync(caller.KeyHolder, key, "clients", body.Bytes, cancellation, subject)).Succeeded(out var reserved, out var error)
            || (error = reserved.Lapsed(clock)) is not null)
        {
            return error;
        }

        var registered = new ClientRegistered(clock.GetUtcNow(), caller.Id, wanted.Id, wanted.Kind, wanted.Settings, reserved.Id);
        return (await clients.CreateAsync(Client.AggregateId(wanted.Id), [registered], cancellation)).Succeeded(out var client, out error)
            ? client.State.Registration == reserved.Id ? client : IdentityErrors.ClientExists.With(wanted.Id)
            : error;
    }
}

/// <summary>A client to register.</summary>
/// <param name="Id">The client id: 3 to 40 lower-case letters, digits and hyphens, a letter first.</param>
internal sealed record RegisterClientRequest(string Id, ClientKind Kind, ClientSettings Settings);

using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Clients;

/// <summary>Finds clients, and lets operators change those that they have read.</summary>
internal sealed class ClientDesk(AggregateStore<Client, ClientEvent> clients, TimeProvider clock)
{
    /// <summary>The client, disabled or not; null when there is none.</summary>
    public async Task<Client?> FindAsync(string id, CancellationToken cancellation) =>
        ClientRules.WrongId(id) is null ? (await clients.FindAsync(Client.AggregateId(id), cancellation))?.State : null;

    /// <summary>The client, if it may do something.</summary>
    public async Task<Client?> FindEnabledAsync(string? id, CancellationToken cancellation) =>
        id is not null && await FindAsync(id, cancellation) is { IsDisabled: false } client ? client : null;

    /// <summary>Changes the version that the caller has read.</summary>
    /// <param name="request">With its caller and <c>If-Match</c>.</param>
    /// <param name="id">The client id.</param>
    /// <param name="decide">What happens.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Aggregate<Client>>> ChangeAsync(
        HttpRequest request, string id, Func<Client, DateTimeOffset, string, Result<IReadOnlyList<ClientEvent>>> decide, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error;
        }

        if (ClientRules.WrongId(id) is not null || await clients.FindAsync(Client.AggregateId(id), cancellation) is not { } seen)
        {
            return PlatformErrors.NotFound.With(id);
        }

        if (!wanted.Matches(seen.Version))
        {
            return PlatformErrors.StaleVersion.With(seen.Version);
        }

        var by = request.Caller().Id;
        return await clients.ChangeAsync(seen.Id, seen.Version, client => decide(client, clock.GetUtcNow(), by), cancellation);
    }

    /// <summary>The answer of a change that shows the client.</summary>
    public async Task<Results<Ok<ClientView>, ProblemHttpResult>> AnswerAsync(
        HttpRequest request, string id, Func<Client, DateTimeOffset, string, Result<IReadOnlyList<ClientEvent>>> decide, CancellationToken cancellation) =>
        (await ChangeAsync(request, id, decide, cancellation)).Succeeded(out var changed, out var error) ? Show(request, changed) : error.ToProblem(request);

    /// <summary>The client with its ETag.</summary>
    public static Ok<ClientView> Show(HttpRequest request, Aggregate<Client> client)
    {
        request.HttpContext.Response.Headers.ETag = client.ETag;
        return TypedResults.Ok(ClientView.Of(client));
    }
}

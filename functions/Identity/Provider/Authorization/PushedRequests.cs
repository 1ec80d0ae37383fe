using EGov.Platform.Storage;

namespace EGov.Identity.Provider.Authorization;

/// <summary>Authorization requests that clients have pushed (RFC 9126): checked already, good for a short while and once.</summary>
internal sealed class PushedRequests(AppStores stores, TimeProvider clock)
{
    private const string Prefix = "urn:ietf:params:oauth:request_uri:";

    /// <summary>Keeps the request and gives its <c>request_uri</c>.</summary>
    public async Task<string> KeepAsync(Interaction request, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        var lifetime = TimeSpan.FromSeconds(ProviderLimits.PushedRequestSeconds);
        var kept = new Kept(id, PartitionOf(id), request, clock.GetUtcNow() + lifetime, ProviderLimits.PushedRequestSeconds);
        _ = await stores.Claims.CreateAsync(kept.PartitionKey, id, PlatformJson.Write(kept), cancellation)
            ?? throw new InvalidOperationException($"The pushed request {id} is there already.");
        return Prefix + id;
    }

    /// <summary>Takes the request away and gives it; null when it is none, another client's, too old, or was taken.</summary>
    public async Task<Interaction?> TakeAsync(string uri, string client, CancellationToken cancellation)
    {
        var id = uri.StartsWith(Prefix, StringComparison.Ordinal) ? uri[Prefix.Length..] : string.Empty;
        if (!Guid.TryParseExact(id, "N", out _) || await stores.Claims.GetAsync(PartitionOf(id), id, cancellation) is not { } stored)
        {
            return null;
        }

        var kept = PlatformJson.Read<Kept>(stored.Content);
        return kept.Request.Client == client && clock.GetUtcNow() < kept.Expires
            && await stores.Claims.DeleteAsync(PartitionOf(id), id, stored.Tag, cancellation)
                ? kept.Request
                : null;
    }

    private static string PartitionOf(string id) => $"pushed-{id}";

    private sealed record Kept(string Id, string PartitionKey, Interaction Request, DateTimeOffset Expires, int Ttl);
}

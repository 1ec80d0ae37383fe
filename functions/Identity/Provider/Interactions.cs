using EGov.Identity.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Identity.Provider;

/// <summary>Keeps clients' requests while people sign in. The store lets them go by themselves.</summary>
internal sealed class Interactions(AppStores stores, TimeProvider clock)
{
    /// <summary>Somebody may have to look for a telephone, or for a password.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Keeps the request and gives the id by which pages name it.</summary>
    public async Task<string> KeepAsync(Interaction interaction, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        var kept = new Kept(id, PartitionOf(id), interaction, clock.GetUtcNow() + Lifetime, (int)Lifetime.TotalSeconds);
        _ = await stores.Claims.CreateAsync(kept.PartitionKey, id, PlatformJson.Write(kept), cancellation)
            ?? throw new InvalidOperationException($"The interaction {id} is there already.");
        return id;
    }

    /// <summary>The request, while it is good.</summary>
    public async Task<Result<Interaction>> FindAsync(string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _)
        && await stores.Claims.GetAsync(PartitionOf(id), id, cancellation) is { } stored
        && PlatformJson.Read<Kept>(stored.Content) is var kept && clock.GetUtcNow() < kept.Expires
            ? kept.Interaction
            : IdentityErrors.UnknownInteraction.With();

    /// <summary>Notes what the person chose; false when the request is no longer good.</summary>
    public async Task<bool> ChangeAsync(string id, Func<Interaction, Interaction> change, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _)
        && await stores.Claims.ChangeAsync<Kept>(
            PartitionOf(id), id, kept => kept is null || clock.GetUtcNow() >= kept.Expires ? null : kept with { Interaction = change(kept.Interaction) }, cancellation) is not null;

    /// <summary>Takes the request away: of several who ask at once, one gets it.</summary>
    public async Task<bool> EndAsync(string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _)
        && await stores.Claims.GetAsync(PartitionOf(id), id, cancellation) is { } stored
        && await stores.Claims.DeleteAsync(PartitionOf(id), id, stored.Tag, cancellation);

    private static string PartitionOf(string id) => $"interaction-{id}";

    private sealed record Kept(string Id, string PartitionKey, Interaction Interaction, DateTimeOffset Expires, int Ttl);
}

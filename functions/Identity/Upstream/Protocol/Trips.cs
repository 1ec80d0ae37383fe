using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Errors;
using EGov.Identity.Provider;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>
/// Keeps trips to the e-ID provider. A trip belongs to the browser that holds its cookie, comes back once, and only within its time.
/// </summary>
internal sealed class Trips(AppStores stores, Issuer issuer, TimeProvider clock)
{
    private const string CookieName = "egov_eid_";
    private const string DocumentId = "trip";
    private const int SecretLength = 43;

    /// <summary>So much of the state names the cookie: somebody may be on the way in two windows.</summary>
    private const int Mark = 8;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(UpstreamLimits.EidMinutes);

    /// <summary>Keeps a trip; its cookie goes with the answer.</summary>
    public async Task<TripSecrets> BeginAsync(HttpResponse response, Trip trip, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(response);
        var secret = Secret.Fresh();
        var secrets = SecretsOf(secret);
        var partition = PartitionOf(secrets.State);
        var kept = new Kept(DocumentId, partition, trip, clock.GetUtcNow() + Lifetime, (int)Lifetime.TotalSeconds);
        _ = await stores.Claims.CreateAsync(partition, DocumentId, PlatformJson.Write(kept), cancellation)
            ?? throw new InvalidOperationException("A trip of that state is there already.");
        response.Cookies.Append(CookieName + secrets.State[..Mark], secret, OptionsOf(Lifetime));
        return secrets;
    }

    /// <summary>Takes the trip of an answer away: of several answers one gets it, and only in the browser that began it.</summary>
    public async Task<Result<(Trip Trip, TripSecrets Secrets)>> EndAsync(HttpRequest request, string? state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (state is not { Length: SecretLength } || !Base64Url.IsValid(state)
            || request.Cookies[CookieName + state[..Mark]] is not { Length: SecretLength } secret
            || SecretsOf(secret) is var secrets && !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secrets.State), Encoding.ASCII.GetBytes(state)))
        {
            return IdentityErrors.EidAnswerUnknown.With();
        }

        request.HttpContext.Response.Cookies.Delete(CookieName + state[..Mark], OptionsOf(null));
        var partition = PartitionOf(state);
        return await stores.Claims.GetAsync(partition, DocumentId, cancellation) is { } stored
            && PlatformJson.Read<Kept>(stored.Content) is var kept && clock.GetUtcNow() < kept.Expires
            && await stores.Claims.DeleteAsync(partition, DocumentId, stored.Tag, cancellation)
                ? (kept.Trip, secrets)
                : IdentityErrors.EidAnswerUnknown.With();
    }

    /// <summary>Lax: the e-ID provider's site sends the browser back here by a link.</summary>
    private CookieOptions OptionsOf(TimeSpan? age) => new()
    {
        HttpOnly = true,
        Secure = issuer.IsSecure,
        SameSite = SameSiteMode.Lax,
        Path = $"{Issuer.Path}/{UpstreamChoice.Path}",
        MaxAge = age,
    };

    private static TripSecrets SecretsOf(string secret) => new(Derived(secret, "state"), Derived(secret, "nonce"), Derived(secret, "verifier"));

    private static string Derived(string secret, string what) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes(what)));

    private static string PartitionOf(string state) => $"trip-{Secret.HashOf(state)}";

    private sealed record Kept(string Id, string PartitionKey, Trip Trip, DateTimeOffset Expires, int Ttl);
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Errors;
using EGov.Identity.Provider;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Credentials;

/// <summary>
/// Keeps the steps of those who are between two pages. The browser holds a secret in a cookie that no script reads and no other site's page sends;
/// the store names the step by the secret's hash, so who reads the store cannot go on with it, and the page holds nothing.
/// </summary>
internal sealed class Steps(AppStores stores, Issuer issuer, TimeProvider clock)
{
    private const string CookieName = "egov_step";
    private const string DocumentId = "step";
    private const string SentId = "step-sent";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(SignInLimits.StepMinutes);

    /// <summary>Keeps a step; its cookie goes with the answer.</summary>
    public async Task<KeptStep> BeginAsync(HttpResponse response, Step step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(response);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var partition = PartitionOf(secret);
        var kept = new Kept(DocumentId, partition, step, clock.GetUtcNow() + Lifetime, (int)Lifetime.TotalSeconds);
        var tag = await stores.Claims.CreateAsync(partition, DocumentId, PlatformJson.Write(kept), cancellation)
            ?? throw new InvalidOperationException("A step of that secret is there already.");
        response.Cookies.Append(CookieName, secret, CookieOptions());
        return new KeptStep(partition, tag, kept.Expires, step);
    }

    /// <summary>The request's step, if it is of the kind.</summary>
    public async Task<Result<KeptStep>> FindAsync(HttpRequest request, StepKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[CookieName] is { Length: 43 } secret
            && await stores.Claims.GetAsync(PartitionOf(secret), DocumentId, cancellation) is { } stored
            && PlatformJson.Read<Kept>(stored.Content) is var kept && clock.GetUtcNow() < kept.Expires && kept.Step.Kind == kind
                ? new KeptStep(kept.PartitionKey, stored.Tag, kept.Expires, kept.Step)
                : IdentityErrors.StepExpired.With();
    }

    /// <summary>Writes what became of the step; an error when another request was faster.</summary>
    public async Task<Result<KeptStep>> ChangeAsync(KeptStep kept, Step step, CancellationToken cancellation)
    {
        var left = (int)Math.Max(1, (kept.Expires - clock.GetUtcNow()).TotalSeconds);
        var content = PlatformJson.Write(new Kept(DocumentId, kept.Partition, step, kept.Expires, left));
        return await stores.Claims.ReplaceAsync(kept.Partition, DocumentId, kept.Tag, content, cancellation) is { } tag
            ? kept with { Tag = tag, Step = step }
            : IdentityErrors.StepExpired.With();
    }

    /// <summary>Notes beside the step that its code goes out, without touching the step: who tries meanwhile must notice nothing.</summary>
    public Task MarkSentAsync(KeptStep kept, CancellationToken cancellation) => stores.Claims.CreateAsync(
        kept.Partition, SentId, PlatformJson.Write(new Sent(SentId, kept.Partition, (int)Lifetime.TotalSeconds)), cancellation);

    /// <summary>Whether its code went out.</summary>
    public async Task<bool> WasSentAsync(KeptStep kept, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(kept.Partition, SentId, cancellation) is not null;

    /// <summary>Takes the step away: of several who ask at once, one gets it.</summary>
    public async Task<bool> EndAsync(HttpResponse response, KeptStep kept, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Delete(CookieName, CookieOptions());
        return await stores.Claims.DeleteAsync(kept.Partition, DocumentId, kept.Tag, cancellation);
    }

    private CookieOptions CookieOptions() => new() { HttpOnly = true, Secure = issuer.IsSecure, SameSite = SameSiteMode.Strict, Path = Issuer.Path };

    private static string PartitionOf(string secret) => $"step-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))}";

    private sealed record Sent(string Id, string PartitionKey, int Ttl);

    private sealed record Kept(string Id, string PartitionKey, Step Step, DateTimeOffset Expires, int Ttl);
}

/// <summary>A step as it was read or written.</summary>
internal sealed record KeptStep(string Partition, string Tag, DateTimeOffset Expires, Step Step)
{
    /// <summary>When the step began.</summary>
    public DateTimeOffset BegunAt => Expires - TimeSpan.FromMinutes(SignInLimits.StepMinutes);
}

using System.Globalization;
using System.Threading.RateLimiting;
using EGov.Identity.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Provider.Tokens;

/// <summary>
/// How often one client may ask the endpoints at which it proves itself, from one address: whoever only says that they are a client takes nothing
/// from the real one. Each instance counts for itself; all requests of one address are counted besides, as everywhere.
/// </summary>
internal sealed class TokenRates : IDisposable
{
    /// <summary>The setting with the requests per second of a client; 0 sets no limit.</summary>
    public const string ClientRateSetting = "Identity:ClientRequestsPerSecond";

    private const int BurstSeconds = 5;

    private readonly int rate;
    private readonly ClientAddress addresses;
    private readonly PartitionedRateLimiter<string> limiter;

    public TokenRates(IConfiguration configuration, ClientAddress addresses)
    {
        this.addresses = addresses;
        rate = configuration.WholeNumber(ClientRateSetting, 50, lowest: 0, highest: int.MaxValue / BurstSeconds);
        limiter = PartitionedRateLimiter.Create<string, string>(
            client => RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = rate * BurstSeconds,
                TokensPerPeriod = rate,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
                AutoReplenishment = true,
            }),
            StringComparer.Ordinal);
    }

    /// <summary>The rate as it is set.</summary>
    public IEnumerable<Bound> Published => rate == 0
        ? []
        : [new("clientRequestsPerSecond", rate, "The requests that one client may make from one address in a second where it proves itself, in the long run, at each instance.")];

    public void Dispose() => limiter.Dispose();

    /// <summary>Why the request comes too soon, with the answer's <c>Retry-After</c>; null when it does not.</summary>
    public Error? Refuse(HttpRequest request, string client)
    {
        if (rate == 0)
        {
            return null;
        }

        using var lease = limiter.AttemptAcquire($"{client} {addresses.Of(request.HttpContext)}");
        if (lease.IsAcquired)
        {
            return null;
        }

        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return IdentityErrors.TooManyTokenRequests.With(seconds);
    }
}

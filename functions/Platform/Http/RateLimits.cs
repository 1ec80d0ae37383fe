using System.Threading.RateLimiting;
using EGov.Platform.Access;
using EGov.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Http;

/// <summary>
/// How often one caller, or one address where nobody signed in, may ask: a bucket of requests that fills steadily. Each instance counts for
/// itself, so a caller who is spread over several instances gets that many times the rate.
/// </summary>
public sealed class RateLimits : IDisposable
{
    /// <summary>The setting with the requests per second; 0 sets no limit.</summary>
    public const string RateSetting = "RateLimit:RequestsPerSecond";

    /// <summary>Requests per second when nothing is set.</summary>
    private const int DefaultRate = 100;

    /// <summary>The bucket holds as much as comes in so many seconds.</summary>
    private const int BurstSeconds = 5;

    private readonly int rate;
    private readonly ClientAddress addresses;
    private readonly PartitionedRateLimiter<string> limiter;

    /// <param name="configuration">The app's settings.</param>
    /// <param name="addresses">Tells callers apart who did not sign in.</param>
    /// <exception cref="InvalidOperationException">The rate is no whole number from 0 on, or no bucket could hold its burst.</exception>
    public RateLimits(IConfiguration configuration, ClientAddress addresses)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        this.addresses = addresses;
        rate = configuration.WholeNumber(RateSetting, DefaultRate, lowest: 0, highest: int.MaxValue / BurstSeconds);
        limiter = PartitionedRateLimiter.Create<string, string>(PartitionOf, StringComparer.Ordinal);
    }

    /// <summary>The rate as it is set.</summary>
    internal IEnumerable<Bound> Published => rate == 0
        ? []
        :
        [
            new("requestsPerSecond", rate, "The requests that one caller may make in a second, in the long run, at each instance."),
            new("requestBurst", Burst, "The requests that one caller may make at once after a pause, at each instance."),
        ];

    private int Burst => rate * BurstSeconds;

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    /// <summary>How long the caller must wait; null when the request is within the rate.</summary>
    internal TimeSpan? WaitOf(HttpContext http)
    {
        if (rate == 0)
        {
            return null;
        }

        using var lease = limiter.AttemptAcquire(NameOf(http));
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    private RateLimitPartition<string> PartitionOf(string caller) => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = Burst,
        TokensPerPeriod = rate,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    private string NameOf(HttpContext http) =>
        http.Items[typeof(Caller)] is Caller caller ? $"caller {caller.KeyHolder}" : $"address {addresses.Of(http)}";
}

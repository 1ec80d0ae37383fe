using System.Buffers.Text;
using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Keys;

/// <summary>The ring of keys as every instance sees it, at most five seconds old, and its turning.</summary>
internal sealed class KeyRings(AggregateStore<KeyRing, KeyRingEvent> rings, ITokenKeys keys, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The setting: for how many days a key signs.</summary>
    public const string DaysSetting = "Identity:SigningKeyDays";

    /// <summary>The next key is known for a day before it signs, so that a few seconds make no difference.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly TimeSpan term = TimeSpan.FromDays(configuration.WholeNumber(DaysSetting, 30, lowest: 2, highest: 365));

    private Seen? seen;

    /// <summary>The ring; made with its first key where there is none.</summary>
    public async Task<KeyRing> PresentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref seen) is { } kept && now - kept.At < KeptFor && now >= kept.At)
        {
            return kept.Ring;
        }

        var ring = (await rings.FindAsync(KeyRing.Id, cancellation))?.State ?? await BeginAsync(now, cancellation);
        Volatile.Write(ref seen, new(ring, now));
        return ring;
    }

    /// <summary>Publishes the next key when it is time, and takes away those that are over. May be repeated, also at once.</summary>
    public async Task<Error?> TurnAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var ring = (await rings.FindAsync(KeyRing.Id, cancellation))?.State ?? await BeginAsync(now, cancellation);
        if (ring.NeedsNext(now, term))
        {
            var key = await keys.MakeAsync(NameOf(ring.Made + 1), cancellation);
            var added = await rings.ChangeAsync(KeyRing.Id, null, present => present.Add(key, IdOf(key), ring.Made, now), cancellation);
            if (!added.Succeeded(out _, out var refused))
            {
                return refused;
            }
        }

        var retired = await rings.ChangeAsync(KeyRing.Id, null, present => present.Retire(now), cancellation);
        return retired.Succeeded(out _, out var error) ? null : error;
    }

    /// <summary>A key as a JSON Web Key.</summary>
    internal static JsonWebKey WebKeyOf(string x, string y) => new() { Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv = JsonWebKeyECTypes.P256, X = x, Y = y };

    /// <summary>Of two instances that begin at once, one makes the ring, and both go on with it.</summary>
    private async Task<KeyRing> BeginAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var key = await keys.MakeAsync(NameOf(1), cancellation);
        var first = new SigningKeyAdded(now, KeyRingEvent.Timer, IdOf(key), key.Reference, key.X, key.Y, now);
        return (await rings.CreateAsync(KeyRing.Id, [first], cancellation)).Succeeded(out var made, out var error)
            ? made.State
            : throw new InvalidOperationException($"The ring of keys cannot be made: {error.Definition.Code}.");
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"token-{number}");

    private static string IdOf(TokenKey key) => Base64Url.EncodeToString(WebKeyOf(key.X, key.Y).ComputeJwkThumbprint());

    private sealed record Seen(KeyRing Ring, DateTimeOffset At);
}

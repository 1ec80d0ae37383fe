using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Platform.Access;

/// <summary>The public keys of the identity provider by their ids (<c>kid</c>).</summary>
internal sealed class IssuerKeys(IIdentityProvider provider, TimeProvider clock, ILogger<IssuerKeys> logger)
{
    /// <summary>Keys that are older are asked for anew, so that a withdrawn one ends.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Whoever invents ids of keys makes nobody ask more often.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private const int LargestSet = 64 << 10;
    private const int MostKeys = 20;
    private const string Curve = "P-256";

    private readonly LatestAnswer<FrozenDictionary<string, JsonWebKey>> latest = new(
        async cancellation => Read(await provider.KeysAsync(cancellation).ConfigureAwait(false)),
        Pause, Fresh + EndedSessionList.Good, clock, logger);

    /// <summary>The key, null when there is none of the id; no answer when nobody can tell.</summary>
    internal async ValueTask<(bool Answered, JsonWebKey? Key)> FindAsync(string id, CancellationToken cancellation)
    {
        if (await latest.GetAsync(Fresh, cancellation).ConfigureAwait(false) is { } keys && keys.TryGetValue(id, out var known))
        {
            return (true, known);
        }

        var found = (await latest.GetAsync(TimeSpan.Zero, cancellation).ConfigureAwait(false))?.GetValueOrDefault(id);
        return (found is not null || !latest.HasFailed, found);
    }

    /// <summary>Only keys that can prove what the provider signs: a set may hold others, for other uses.</summary>
    private static FrozenDictionary<string, JsonWebKey> Read(string text)
    {
        if (text.Length > LargestSet)
        {
            throw new IdentityProviderException("The set of keys is too large.");
        }

        try
        {
            return new JsonWebKeySet(text).Keys
                .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: Curve, Kid.Length: > 0, HasPrivateKey: false }
                    && key.Use is null or JsonWebKeyUseNames.Sig && key.Alg is null or SecurityAlgorithms.EcdsaSha256)
                .Take(MostKeys)
                .DistinctBy(key => key.Kid, StringComparer.Ordinal)
                .ToFrozenDictionary(key => key.Kid, StringComparer.Ordinal);
        }
        catch (ArgumentException failure)
        {
            throw new IdentityProviderException("The set of keys cannot be read.", failure);
        }
    }
}

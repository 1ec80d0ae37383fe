using EGov.Platform.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>
/// The e-ID provider's description and keys, asked for when somebody needs them and kept for minutes. One that does not answer is not asked again
/// at once by everybody who waits for it.
/// </summary>
internal sealed class UpstreamProvider(
    UpstreamChoice choice, UpstreamCalls calls, IConfiguration configuration, TimeProvider clock, ILogger<UpstreamProvider> logger)
{
    /// <summary>Nobody asks again before, also who invents ids of keys.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const int MostKeys = 20;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private LatestAnswer<UpstreamDescription>? description;
    private LatestAnswer<IReadOnlyList<JsonWebKey>>? keys;

    private UpstreamSettings Settings => choice.Settings ?? throw new InvalidOperationException("No e-ID provider is set.");

    /// <summary>What it says of itself.</summary>
    /// <exception cref="IdentityProviderException">It does not answer.</exception>
    public async Task<UpstreamDescription> DescribedAsync(CancellationToken cancellation) =>
        await LazyInitializer.EnsureInitialized(ref description, () => new(AskAsync, Pause, Fresh + Fresh, clock, logger)).GetAsync(Fresh, cancellation)
        ?? throw new IdentityProviderException("The e-ID provider does not describe itself.");

    /// <summary>Its public keys.</summary>
    /// <param name="anew">Whether the ones that are known will not do.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IdentityProviderException">It does not answer.</exception>
    public async Task<IReadOnlyList<JsonWebKey>> KeysAsync(bool anew, CancellationToken cancellation) =>
        await LazyInitializer.EnsureInitialized(ref keys, () => new(AskKeysAsync, Pause, Fresh + Fresh, clock, logger))
            .GetAsync(anew ? TimeSpan.Zero : Fresh, cancellation)
        ?? throw new IdentityProviderException("The e-ID provider does not give its keys.");

    private async Task<UpstreamDescription> AskAsync(CancellationToken cancellation) => UpstreamDescription.Read(
        await calls.GetAsync(Settings.Description, null, cancellation), Settings.Issuer, configuration.IsDevelopment());

    private async Task<IReadOnlyList<JsonWebKey>> AskKeysAsync(CancellationToken cancellation)
    {
        var text = await calls.GetAsync((await DescribedAsync(cancellation)).Keys, null, cancellation);
        try
        {
            return [.. new JsonWebKeySet(text).Keys.Where(key => !key.HasPrivateKey && key.Use is null or JsonWebKeyUseNames.Sig).Take(MostKeys)];
        }
        catch (ArgumentException failure)
        {
            throw new IdentityProviderException("The keys of the e-ID provider cannot be read.", failure);
        }
    }
}

using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Access;

/// <summary>
/// Asks the provider over HTTP, at an address that may be another than the issuer's name: inside a network, or on a port that the system picked.
/// </summary>
/// <param name="http">Answers whole or not at all, within seconds and bounds.</param>
/// <param name="issuer">The issuer (<c>iss</c>), by which the provider names itself and its pages.</param>
/// <param name="address">Scheme, host and port at which it is asked; looked up each time.</param>
public sealed class HttpIdentityProvider(HttpClient http, string issuer, Func<Uri> address) : IIdentityProvider
{
    /// <summary>The setting with scheme, host and port at which the provider is asked; nothing means the public origin.</summary>
    public const string AddressSetting = "Identity:Address";

    /// <summary>The most bytes that an answer may have: a hundred thousand sessions that ended within minutes.</summary>
    private const int LargestAnswer = 8 << 20;

    /// <summary>A session that ended is refused within five seconds: three until the list is asked for, and these.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A client as this needs it: it follows nobody elsewhere, and notices when a name leads to another machine.</summary>
    public static HttpClient ClientOf() => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <inheritdoc/>
    public async Task<string> KeysAsync(CancellationToken cancellation)
    {
        var described = await AskAsync(issuer + "/.well-known/openid-configuration", Read<Description>, cancellation).ConfigureAwait(false);
        return described.Issuer == issuer && described.JwksUri?.StartsWith(issuer + "/", StringComparison.Ordinal) == true
            ? await AskAsync(described.JwksUri, static text => text, cancellation).ConfigureAwait(false)
            : throw new IdentityProviderException($"What answers for {issuer} names itself '{described.Issuer}', with keys at '{described.JwksUri}'.");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> EndedSessionsAsync(CancellationToken cancellation) =>
        (await AskAsync(issuer + "/ended-sessions", Read<Ended>, cancellation).ConfigureAwait(false)).Sessions
        ?? throw new IdentityProviderException("The list of ended sessions has no sessions.");

    private async Task<T> AskAsync<T>(string name, Func<string, T> read, CancellationToken cancellation)
    {
        var page = new Uri(address(), new Uri(name).PathAndQuery);
        try
        {
            return read(await http.GetStringAsync(page, cancellation).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new IdentityProviderException($"{page} does not answer as it should: {failure.Message}", failure);
        }
    }

    private static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, PlatformJson.Options) ?? throw new JsonException("There is nothing in it.");

    private sealed record Description(string? Issuer, [property: System.Text.Json.Serialization.JsonPropertyName("jwks_uri")] string? JwksUri);

    private sealed record Ended(IReadOnlyList<string>? Sessions);
}

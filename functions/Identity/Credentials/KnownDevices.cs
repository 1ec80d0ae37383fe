using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Provider;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Credentials;

/// <summary>
/// The browsers in which somebody has signed in to an account. They have bounds of their own: whoever guesses or asks for codes elsewhere uses up
/// what strangers may, and does not lock the owner out. It opens nothing else.
/// </summary>
internal sealed class KnownDevices(AppStores stores, Issuer issuer)
{
    private const string CookieName = "egov_device";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>Who is held up by wrong passwords for the number: a known browser for itself, all others together.</summary>
    public async Task<string> HolderAsync(HttpRequest request, string number, CancellationToken cancellation) =>
        await FindAsync(request, number, cancellation) is { } device ? $"{number}-{device}" : number;

    /// <summary>Whether the request comes from a browser in which the account's owner has signed in.</summary>
    public async Task<bool> IsKnownAsync(HttpRequest request, string number, CancellationToken cancellation) =>
        await FindAsync(request, number, cancellation) is not null;

    /// <summary>Remembers the browser, which the owner has just signed in with.</summary>
    public async Task RememberAsync(HttpRequest request, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var secret = SecretOf(request) ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var partition = PartitionOf(HashOf(secret));
        await stores.Claims.ChangeAsync<Device>(partition, number, _ => new(number, partition, (int)Kept.TotalSeconds), cancellation);
        request.HttpContext.Response.Cookies.Append(
            CookieName,
            secret,
            new() { HttpOnly = true, Secure = issuer.IsSecure, SameSite = SameSiteMode.Strict, Path = Issuer.Path, MaxAge = Kept });
    }

    private async Task<string?> FindAsync(HttpRequest request, string number, CancellationToken cancellation) =>
        SecretOf(request) is { } secret && HashOf(secret) is var device
        && await stores.Claims.GetAsync(PartitionOf(device), number, cancellation) is not null
            ? device
            : null;

    private static string? SecretOf(HttpRequest request) =>
        request.Cookies[CookieName] is { Length: 43 } secret && Base64Url.IsValid(secret) ? secret : null;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    private static string PartitionOf(string device) => $"device-{device}";

    private sealed record Device(string Id, string PartitionKey, int Ttl);
}

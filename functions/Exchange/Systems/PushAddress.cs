using System.Net;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Systems;

/// <summary>
/// Where systems may be told: nothing of our own network, so that nobody makes the axis call what they cannot reach themselves. The name is judged
/// when it is registered; the addresses to which it leads are judged whenever it is called (<see cref="OutwardHandler"/>).
/// </summary>
internal sealed class PushAddress(IConfiguration configuration)
{
    private const int Longest = 500;

    private static readonly string[] OwnNames = ["localhost", ".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa"];

    private readonly bool isDevelopment = configuration.IsDevelopment();

    /// <summary>Whether the text is an address at which a system may be told.</summary>
    public bool IsTaken(string text) =>
        text.Length <= Longest
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Fragment: "", UserInfo: "", HostNameType: not (UriHostNameType.Unknown or UriHostNameType.Basic) }
        && !text.Contains('#', StringComparison.Ordinal)
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && (isDevelopment || IsForeign(address));

    private static bool IsForeign(Uri address) => address.HostNameType is UriHostNameType.Dns
        ? address.Host.Contains('.', StringComparison.Ordinal) && !IsOwn(address.Host.TrimEnd('.'))
        : IPAddress.TryParse(address.DnsSafeHost, out var literal) && PublicAddresses.Includes(literal);

    private static bool IsOwn(string host) => OwnNames.Any(name => host.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}

using System.Net;
using System.Net.Sockets;
using EGov.Platform.Access;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Systems;

/// <summary>
/// Where systems may be told: nothing of our own network, so that nobody makes the axis call what they cannot reach themselves. The name is judged
/// when it is registered; who calls it judges the addresses it leads to then by <see cref="MayLeadTo"/>.
/// </summary>
internal sealed class PushAddress(IConfiguration configuration)
{
    private const int Longest = 500;

    private static readonly string[] OwnNames = ["localhost", ".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa"];

    /// <summary>Networks that are no public ones (IANA's registries of special-purpose addresses).</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private readonly bool isDevelopment = configuration.IsDevelopment();

    /// <summary>Whether the text is an address at which a system may be told.</summary>
    public bool IsTaken(string text) =>
        text.Length <= Longest
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Fragment: "", UserInfo: "", HostNameType: not (UriHostNameType.Unknown or UriHostNameType.Basic) }
        && !text.Contains('#', StringComparison.Ordinal)
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && (isDevelopment || IsForeign(address));

    /// <summary>Whether the axis may open a connection to the address to which a registered name leads.</summary>
    public bool MayLeadTo(IPAddress address) => isDevelopment || IsPublic(address);

    private static bool IsForeign(Uri address) => address.HostNameType is UriHostNameType.Dns
        ? address.Host.Contains('.', StringComparison.Ordinal) && !IsOwn(address.Host.TrimEnd('.'))
        : IPAddress.TryParse(address.DnsSafeHost, out var literal) && IsPublic(literal);

    private static bool IsOwn(string host) => OwnNames.Any(name => host.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !NotPublic.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }
}

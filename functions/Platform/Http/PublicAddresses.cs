using System.Net;
using System.Net.Sockets;

namespace EGov.Platform.Http;

/// <summary>Which addresses are of the public internet: what others have registered may lead to those, never into our own network.</summary>
public static class PublicAddresses
{
    /// <summary>
    /// Networks that are no public ones (IANA's registries of special-purpose addresses), and the one address of Azure that answers its machines
    /// about themselves though it looks public.
    /// </summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All that is given out of version 6; beside it are loopback, link-local, private, translated and multicast ones.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Whether the address is one of the public internet.</summary>
    public static bool Includes(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily is AddressFamily.InterNetwork || Global.Contains(plain))
            && !NotPublic.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }
}

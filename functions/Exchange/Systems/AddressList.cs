using System.Net;

namespace EGov.Exchange.Systems;

/// <summary>Networks from which a system may call.</summary>
internal static class AddressList
{
    /// <summary>The network that the text names: <c>10.20.0.0/16</c>, or one address alone; null when it names none.</summary>
    public static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            // One address of a network with the network's length may be meant for either: only its first one stands for it.
            return IPAddress.TryParse(text.Split('/')[0], out var first) && first.Equals(network.BaseAddress) ? network : null;
        }

        return IPAddress.TryParse(text, out var single) && single.ToString() == text
            ? new IPNetwork(single, single.GetAddressBytes().Length * 8)
            : null;
    }

    /// <summary>Whether one of the networks has the address. An address that cannot be read is in none.</summary>
    /// <param name="networks">As <see cref="Parse"/> takes them.</param>
    /// <param name="address">As the front door or the connection tells it, with its port or without.</param>
    public static bool Has(IReadOnlyList<string> networks, string? address)
    {
        if (AddressOf(address) is not { } known)
        {
            return false;
        }

        return networks.Any(text => Parse(text) is { } network && network.BaseAddress.AddressFamily == known.AddressFamily && network.Contains(known));
    }

    private static IPAddress? AddressOf(string? text)
    {
        if (text is null || !IPEndPoint.TryParse(text, out var point))
        {
            return null;
        }

        var address = point.Address.IsIPv4MappedToIPv6 ? point.Address.MapToIPv4() : point.Address;
        return address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, ScopeId: not 0 } ? new IPAddress(address.GetAddressBytes()) : address;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Http;

/// <summary>From where requests come: the address that a trusted front door writes into its header, or else the connection's.</summary>
public sealed class ClientAddress(IConfiguration configuration)
{
    /// <summary>The setting that names the header in which a trusted front door writes the caller's address; without it the connection's counts.</summary>
    public const string HeaderSetting = "RateLimit:ClientAddressHeader";

    /// <summary>More than any address with its port and zone has.</summary>
    private const int Longest = 80;

    /// <summary>The header's name, or null when the connection's address counts.</summary>
    internal string? Header { get; } = configuration[HeaderSetting] is { Length: > 0 } named ? named : null;

    /// <summary>The address, or null when none is told.</summary>
    public string? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var told = Header is { } header ? http.Request.Headers[header].ToString() : http.Connection.RemoteIpAddress?.ToString();
        return told is not { Length: > 0 } ? null : told.Length <= Longest ? told : told[..Longest];
    }
}

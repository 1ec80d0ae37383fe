using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EGov.Platform.Files.Scanning;

/// <summary>Where clamd listens.</summary>
/// <param name="EndPoint">A Unix socket, or a host and port.</param>
internal sealed record ClamdAddress(EndPoint EndPoint)
{
    /// <summary>The setting that holds it: <c>unix:/run/clamav/clamd.ctl</c> or <c>tcp:host:3310</c>.</summary>
    public const string Setting = "Scanner:Clamd";

    /// <exception cref="InvalidOperationException">The setting is wrong: better no start than no scanner.</exception>
    public static ClamdAddress Parse(string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting.StartsWith("unix:/", StringComparison.Ordinal))
        {
            return new(new UnixDomainSocketEndPoint(setting["unix:".Length..]));
        }

        return setting.Split(':') is ["tcp", { Length: > 0 } host, var port]
            && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new DnsEndPoint(host, number))
            : throw new InvalidOperationException($"The setting {Setting} must be unix:/path or tcp:host:port.");
    }

    public async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var socket = EndPoint is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(EndPoint, cancellation).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

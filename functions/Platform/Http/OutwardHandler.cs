using System.Net;
using System.Net.Sockets;

namespace EGov.Platform.Http;

/// <summary>
/// Makes the handler of calls to addresses that others have registered. A name is judged as it is resolved at the moment of the connection, so
/// that one that leads elsewhere later is found out; no redirect is followed, no proxy and no cookie used. The ids of our own traces are not told.
/// </summary>
public static class OutwardHandler
{
    /// <summary>A handler; to be disposed by who uses it.</summary>
    /// <param name="isDevelopment">Whether addresses of our own network may be called too.</param>
    /// <param name="patience">How long a connection may take to come about.</param>
    public static SocketsHttpHandler Create(bool isDevelopment, TimeSpan patience) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, isDevelopment, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint wanted, bool isDevelopment, CancellationToken cancellation)
    {
        var all = await Dns.GetHostAddressesAsync(wanted.Host, cancellation).ConfigureAwait(false);
        var allowed = all.Where(address => isDevelopment || PublicAddresses.Includes(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException($"{wanted.Host} has no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, wanted.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

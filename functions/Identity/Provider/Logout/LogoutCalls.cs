using System.Net;
using System.Net.Sockets;
using EGov.Platform.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Provider.Logout;

/// <summary>
/// Calls clients' servers. An address that operators have registered could lead into our own network, so only public ones are called, as the name
/// is resolved at that moment; no redirect is followed, and nothing of the answer is read but its status.
/// </summary>
internal sealed class LogoutCalls : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient http;
    private readonly ILogger<LogoutCalls> logger;

    public LogoutCalls(IConfiguration configuration, ILogger<LogoutCalls> logger)
        : this(HandlerOf(configuration.IsDevelopment()), logger)
    {
    }

    internal LogoutCalls(HttpMessageHandler handler, ILogger<LogoutCalls> logger)
    {
        http = new HttpClient(handler) { Timeout = Patience };
        this.logger = logger;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Sends the token; false when the client did not take it.</summary>
    public async Task<bool> TellAsync(Uri address, string token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("logout_token", token)]),
        };
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            logger.LogWarning(failure, "{Address} does not take that a session ended", address);
            return false;
        }
    }

    /// <summary>Whether an address is one of the public internet.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork ? IsPublic(plain.GetAddressBytes()) : IsPublicOfVersion6(plain);
    }

    private static bool IsPublic(byte[] parts) => parts switch
    {
        [0 or 10 or 127 or >= 224, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] or [192, 0, 0 or 2, _] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        _ => true,
    };

    /// <summary>Global addresses are those from 2000:: to 3fff::, but for those that hide one of version 4 or are for examples.</summary>
    private static bool IsPublicOfVersion6(IPAddress address)
    {
        var parts = address.GetAddressBytes();
        return (parts[0] & 0xE0) == 0x20
            && parts is not ([0x20, 0x02, ..] or [0x20, 0x01, 0, 0, ..] or [0x20, 0x01, 0x0D, 0xB8, ..]);
    }

    private static SocketsHttpHandler HandlerOf(bool isDevelopment) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, isDevelopment, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint wanted, bool isDevelopment, CancellationToken cancellation)
    {
        var all = await Dns.GetHostAddressesAsync(wanted.Host, cancellation);
        var allowed = all.Where(address => isDevelopment || IsPublic(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException($"{wanted.Host} has no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, wanted.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

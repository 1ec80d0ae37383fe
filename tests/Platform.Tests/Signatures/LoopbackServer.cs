using System.Net;
using System.Net.Sockets;

namespace EGov.Platform.Tests.Signatures;

/// <summary>A web server of this machine that answers as a test says.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener listener = new();

    public LoopbackServer(Func<HttpListenerRequest, byte[], (int Status, string Type, byte[] Body)> answer)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = ServeAsync(answer);
    }

    public Uri Address { get; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync(Func<HttpListenerRequest, byte[], (int Status, string Type, byte[] Body)> answer)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                var (status, type, content) = answer(context.Request, body.ToArray());
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                await context.Response.OutputStream.WriteAsync(content);
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}

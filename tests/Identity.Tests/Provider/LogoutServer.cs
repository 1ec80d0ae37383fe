using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EGov.Identity.Tests.Provider;

/// <summary>A client's server that is told of ended sessions, and answers as it was told to, then with 200.</summary>
internal sealed class LogoutServer : IDisposable
{
    private readonly HttpListener listener = new();

    public LogoutServer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/logout";
        }

        listener.Prefixes.Add(Address[..^"logout".Length]);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<HttpStatusCode> Answers { get; } = new();

    public ConcurrentQueue<string> Taken { get; } = new();

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new StreamReader(call.Request.InputStream);
            Taken.Enqueue(await body.ReadToEndAsync());
            call.Response.StatusCode = (int)(Answers.TryDequeue(out var status) ? status : HttpStatusCode.OK);
            call.Response.Headers["Location"] = Address;
            call.Response.Close();
        }
    }
}

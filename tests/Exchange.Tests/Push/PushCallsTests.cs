using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EGov.Exchange.Push;
using EGov.Platform.Http;

namespace EGov.Exchange.Tests.Push;

/// <summary>How systems are called: real sockets on this machine.</summary>
public sealed class PushCallsTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_address_of_our_own_network_is_not_called()
    {
        using var server = new AnsweringServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var calls = new PushCalls(OutwardHandler.Create(isDevelopment: false, Short), isDevelopment: true);

        foreach (var host in new[] { "127.0.0.1", "localhost" })
        {
            Assert.Equal(PushOutcome.Failed, (await SendAsync(calls, server.AddressAt(host))).Outcome);
        }

        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task Only_HTTPS_is_called()
    {
        using var server = new AnsweringServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var calls = new PushCalls(OutwardHandler.Create(isDevelopment: true, Short), isDevelopment: false);

        Assert.EndsWith("The address is not one of HTTPS.", (await SendAsync(calls, server.AddressAt("localhost"))).Error, StringComparison.Ordinal);
        Assert.Equal(0, server.Requests);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", PushOutcome.Taken)]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", PushOutcome.Failed)]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", PushOutcome.Refused)]
    [InlineData("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n", PushOutcome.Failed)]
    [InlineData("HTTP/1.1 425 Too Early\r\nContent-Length: 0\r\n\r\n", PushOutcome.Failed)]
    [InlineData("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n", PushOutcome.Failed)]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", PushOutcome.Failed)]
    [InlineData("no HTTP at all\r\n\r\n", PushOutcome.Failed)]
    internal async Task An_answer_is_a_taking_a_refusal_or_a_failure(string answer, PushOutcome outcome)
    {
        using var server = new AnsweringServer(answer);
        using var calls = new PushCalls(OutwardHandler.Create(isDevelopment: true, Short), isDevelopment: true);

        Assert.Equal(outcome, (await SendAsync(calls, server.AddressAt("127.0.0.1"))).Outcome);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Of_an_answer_without_end_only_the_beginning_is_read()
    {
        using var server = new AnsweringServer($"HTTP/1.1 500 Oh\r\nContent-Length: 1000000000\r\n\r\n{new string('a', 10_000)}");
        using var calls = new PushCalls(OutwardHandler.Create(isDevelopment: true, Short), isDevelopment: true);

        var answer = await SendAsync(calls, server.AddressAt("127.0.0.1"));

        Assert.Equal(500, answer.Status);
        Assert.InRange(answer.Error!.Length, 300, 320);
    }

    [Fact]
    public async Task A_system_that_does_not_answer_in_time_fails()
    {
        using var server = new AnsweringServer(string.Empty);
        using var calls = new PushCalls(OutwardHandler.Create(isDevelopment: true, Short), isDevelopment: true);

        Assert.Equal(
            "127.0.0.1 không trả lời trong 1 giây. / No answer of 127.0.0.1 within 1 s.",
            (await SendAsync(calls, server.AddressAt("127.0.0.1"), TimeSpan.FromSeconds(1))).Error);
    }

    [Fact]
    public async Task The_ids_of_our_own_traces_are_not_told()
    {
        using var server = new AnsweringServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var calls = new PushCalls(OutwardHandler.Create(isDevelopment: true, Short), isDevelopment: true);
        using var listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(listener);
        using var own = new Activity("own").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("whose", "ours").Start();

        await SendAsync(calls, server.AddressAt("127.0.0.1"));

        Assert.StartsWith("POST /in HTTP/1.1", server.Read, StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", server.Read, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("whose", server.Read, StringComparison.Ordinal);
        Assert.DoesNotContain(own.TraceId.ToString(), server.Read, StringComparison.Ordinal);
    }

    private static async Task<PushAnswer> SendAsync(PushCalls calls, Uri address, TimeSpan? patience = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}") };
        return await calls.SendAsync(request, patience ?? Short, default);
    }

    /// <summary>Answers whatever comes with the same bytes; with none, never.</summary>
    private sealed class AnsweringServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource stop = new();
        private readonly string answer;
        private int requests;

        public AnsweringServer(string answer)
        {
            this.answer = answer;
            listener.Start();
            _ = ServeAsync();
        }

        /// <summary>The beginning of the last request.</summary>
        public string Read { get; private set; } = string.Empty;

        public int Requests => Volatile.Read(ref requests);

        public Uri AddressAt(string host) => new($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/in");

        public void Dispose()
        {
            stop.Cancel();
            listener.Dispose();
            stop.Dispose();
        }

        private async Task ServeAsync()
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref requests);
                var stream = client.GetStream();
                var bytes = new byte[4096];
                Read = Encoding.ASCII.GetString(bytes, 0, await stream.ReadAtLeastAsync(bytes, 10, throwOnEndOfStream: false, stop.Token));
                if (answer.Length == 0)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                await stream.ReadAtLeastAsync(new byte[4096], 4096, throwOnEndOfStream: false, stop.Token);
            }
        }
    }
}

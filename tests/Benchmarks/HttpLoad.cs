using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Keeps a number of connections busy with one GET after another over bare sockets, so that the client costs little.</summary>
internal static class HttpLoad
{
    private const int Connections = 64;
    private const int LargestAnswer = 256 * 1024;

    /// <summary>Requests per second over the given time.</summary>
    internal static async Task<double> MeasureAsync(Uri address, string path, TimeSpan duration)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => DriveAsync(address.Port, request, started, duration)));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>How long each answer took while so many connections asked for the paths in turn, each beginning at another; ascending.</summary>
    internal static async Task<IReadOnlyList<TimeSpan>> TimesAsync(Uri address, IReadOnlyList<string> paths, int connections, TimeSpan duration)
    {
        var requests = paths.Select(path => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n")).ToList();
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(async number =>
        {
            var own = new List<TimeSpan>();
            await DriveAsync(address.Port, turn => requests[(turn + number) % requests.Count], started, duration, own.Add);
            return own;
        }));
        return [.. times.SelectMany(own => own).Order()];
    }

    /// <summary>
    /// How long each answer took while a connection for each queue sent what it holds, one request after another; ascending. With a pause, each
    /// connection sends at fixed moments, and an answer counts from the moment at which its request was due, late or not.
    /// </summary>
    internal static async Task<IReadOnlyList<TimeSpan>> TimesAsync(
        Uri address, IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>> queues, TimeSpan pause = default)
    {
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(queues.Select(async (queue, number) =>
        {
            var own = new List<TimeSpan>(queue.Count);
            using var socket = await ConnectAsync(address.Port);
            var buffer = new byte[LargestAnswer];
            for (var turn = 0; turn < queue.Count; turn++)
            {
                var due = (pause * turn) + (pause * number / queues.Count);
                if (due - Stopwatch.GetElapsedTime(started) is var early && early > TimeSpan.Zero)
                {
                    await Task.Delay(early, TimeProvider.System);
                }

                var begun = Stopwatch.GetElapsedTime(started);
                await socket.SendAsync(queue[turn]);
                await ReadAnswerAsync(socket, buffer);
                own.Add(Stopwatch.GetElapsedTime(started) - (pause == default ? begun : due));
            }

            return own;
        }));
        return [.. times.SelectMany(own => own).Order()];
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    private static async Task<long> DriveAsync(int port, ReadOnlyMemory<byte> request, long started, TimeSpan duration)
    {
        var answers = 0L;
        await DriveAsync(port, _ => request, started, duration, _ => answers++);
        return answers;
    }

    private static async Task DriveAsync(int port, Func<int, ReadOnlyMemory<byte>> requestOf, long started, TimeSpan duration, Action<TimeSpan> answered)
    {
        using var socket = await ConnectAsync(port);
        var buffer = ArrayPool<byte>.Shared.Rent(LargestAnswer);
        for (var turn = 0; Stopwatch.GetElapsedTime(started) < duration; turn++)
        {
            var asked = Stopwatch.GetTimestamp();
            await socket.SendAsync(requestOf(turn));
            await ReadAnswerAsync(socket, buffer);
            answered(Stopwatch.GetElapsedTime(asked));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var have = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            have += read;
            if (read == 0)
            {
                throw new IOException("The server closed the connection, or its answer is too large.");
            }

            if (IsWhole(buffer.AsSpan(0, have)))
            {
                return;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var headEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8) && !answer.StartsWith("HTTP/1.1 201"u8))
        {
            throw new IOException(Encoding.ASCII.GetString(answer[..Math.Min(answer.Length, 2048)]));
        }

        var length = answer[..headEnd].IndexOf("Content-Length: "u8);
        if (length < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var digits = answer[(length + 16)..headEnd];
        var end = digits.IndexOf((byte)'\r');
        return answer.Length - headEnd - 4 >= int.Parse(end < 0 ? digits : digits[..end], System.Globalization.CultureInfo.InvariantCulture);
    }
}

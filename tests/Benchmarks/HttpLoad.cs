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

    /// <summary>Requests per second over the given time.</summary>
    internal static async Task<double> MeasureAsync(Uri address, string path, TimeSpan duration)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => DriveAsync(address.Port, request, started, duration)));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<long> DriveAsync(int port, ReadOnlyMemory<byte> request, long started, TimeSpan duration)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        var buffer = ArrayPool<byte>.Shared.Rent(8192);
        var answers = 0L;
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            answers++;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return answers;
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
                throw new IOException("The server closed the connection.");
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

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException(Encoding.ASCII.GetString(answer[..Math.Min(answer.Length, 64)]));
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

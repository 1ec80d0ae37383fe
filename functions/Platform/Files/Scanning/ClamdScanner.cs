using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Files.Scanning;

/// <summary>
/// Asks ClamAV's daemon (<c>INSTREAM</c> of its protocol). Whatever is not a clear "OK" in time refuses the file: a scanner that was set up
/// and does not answer must not be noticed by nobody.
/// </summary>
internal sealed partial class ClamdScanner(ClamdAddress address, TimeProvider clock, ILogger<ClamdScanner> logger) : IFileScanner
{
    private const int ChunkLength = 64 * 1024;
    private const int LongestAnswer = 1024;
    private const string Found = " FOUND";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<Error?> ScanAsync(string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var socket = await address.ConnectAsync(either.Token).ConfigureAwait(false);
            var answer = await AskAsync(socket, content, either.Token).ConfigureAwait(false);
            return Judge(answer);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogUnreachable(failure, address.EndPoint.ToString());
            return PlatformErrors.ScannerUnavailable.With();
        }
    }

    private Error? Judge(string answer)
    {
        if (answer == "stream: OK")
        {
            return null;
        }

        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal))
        {
            return PlatformErrors.MaliciousFile.With(answer["stream: ".Length..^Found.Length]);
        }

        LogUnclear(answer);
        return PlatformErrors.ScannerUnavailable.With();
    }

    private static async Task<string> AskAsync(Socket socket, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation).ConfigureAwait(false);
        var length = new byte[4];
        for (var at = 0; at < content.Length; at += ChunkLength)
        {
            var chunk = content.Slice(at, Math.Min(ChunkLength, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancellation).ConfigureAwait(false);
            await stream.WriteAsync(chunk, cancellation).ConfigureAwait(false);
        }

        await stream.WriteAsync(new byte[4], cancellation).ConfigureAwait(false);
        return await ReadAnswerAsync(stream, cancellation).ConfigureAwait(false);
    }

    private static async Task<string> ReadAnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            length += read;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "clamd at {Address} did not scan a file; it was refused")]
    private partial void LogUnreachable(Exception failure, string? address);

    [LoggerMessage(Level = LogLevel.Error, Message = "clamd answered '{Answer}'; the file was refused")]
    private partial void LogUnclear(string answer);
}

using System.Buffers;
using System.Globalization;
using System.Text;
using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Platform.Streams;

/// <summary>The frames of server-sent events (HTML Living Standard, 9.2).</summary>
internal static class EventFrames
{
    private static readonly byte[] Beginning =
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {Limits.StreamRetryMilliseconds}\n\n"));

    /// <summary>How soon the client comes back when the stream has ended.</summary>
    internal static void WriteBeginning(IBufferWriter<byte> writer) => writer.Write(Beginning);

    /// <summary>A comment, so that nobody on the way takes the stream for dead.</summary>
    internal static void WriteComment(IBufferWriter<byte> writer) => writer.Write(": still here\n\n"u8);

    /// <summary>An event. Its data is one line, for our JSON has no line breaks.</summary>
    internal static void Write<T>(IBufferWriter<byte> writer, Placed<T> placed)
    {
        writer.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {placed.Sequence}\nevent: {placed.Name}\ndata: ")));
        writer.Write(PlatformJson.Write(placed.Value));
        writer.Write("\n\n"u8);
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using EGov.Exchange.EdXml;
using EGov.Platform.Storage;

namespace EGov.Exchange.Sending;

/// <summary>
/// All of a packet but its files, and what was found of it, as one content: four bytes with the length of the head (little-endian), the head
/// as packed JSON, then the packet's bytes without the files.
/// </summary>
/// <param name="Head">Where the files belong, and the report.</param>
/// <param name="Template">The packet without its files.</param>
internal sealed record StoredEnvelope(EnvelopeHead Head, ReadOnlyMemory<byte> Template)
{
    public byte[] ToBytes()
    {
        using var packed = new MemoryStream();
        packed.SetLength(sizeof(int));
        packed.Position = sizeof(int);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(PlatformJson.Write(Head));
        }

        var length = (int)packed.Length - sizeof(int);
        packed.Write(Template.Span);
        var bytes = packed.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        return bytes;
    }

    public static StoredEnvelope Of(byte[] bytes)
    {
        ReadOnlyMemory<byte> content = bytes;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        using var brotli = new BrotliStream(new MemoryStream(bytes, sizeof(int), length), CompressionMode.Decompress);
        using var head = new MemoryStream();
        brotli.CopyTo(head);
        return new(PlatformJson.Read<EnvelopeHead>(head.ToArray()), content[(sizeof(int) + length)..]);
    }
}

/// <summary>What is kept of a packet beside its bytes.</summary>
/// <param name="Slots">Where its files belong.</param>
/// <param name="Trace">Where one more stop of its way is written; null where it has no list of stops.</param>
/// <param name="Report">What its signatures are worth; null for a packet without any.</param>
internal sealed record EnvelopeHead(IReadOnlyList<AttachmentSlot> Slots, TracePlace? Trace, DocumentReport? Report);

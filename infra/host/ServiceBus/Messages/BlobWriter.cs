using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EmbeddedFunctions.ServiceBus.Messages;

/// <summary>Writes a compact blob. One per thread is kept, so that a message costs one allocation: the blob.</summary>
internal sealed class BlobWriter
{
    [ThreadStatic]
    private static BlobWriter? kept;

    private readonly ArrayBufferWriter<byte> buffer = new(512);

    private BlobWriter()
    {
    }

    /// <summary>The thread's writer, empty.</summary>
    internal static BlobWriter Start()
    {
        var writer = kept ??= new BlobWriter();
        writer.buffer.ResetWrittenCount();
        return writer;
    }

    internal byte[] Finish() => buffer.WrittenSpan.ToArray();

    internal void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    internal void Count(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    internal void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    internal void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Count(length);
        Encoding.UTF8.GetBytes(value, buffer.GetSpan(length));
        buffer.Advance(length);
    }

    internal void Bytes(ReadOnlySpan<byte> value)
    {
        Count(value.Length);
        buffer.Write(value);
    }
}

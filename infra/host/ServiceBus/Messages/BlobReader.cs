using System.Buffers.Binary;
using System.Text;

namespace EmbeddedFunctions.ServiceBus.Messages;

/// <summary>Reads what <see cref="BlobWriter"/> wrote.</summary>
internal ref struct BlobReader(ReadOnlySpan<byte> blob)
{
    private ReadOnlySpan<byte> rest = blob;

    internal byte Byte()
    {
        var value = rest[0];
        rest = rest[1..];
        return value;
    }

    internal int Count()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    internal long Number()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(rest);
        rest = rest[8..];
        return value;
    }

    internal string Text() => Encoding.UTF8.GetString(Bytes());

    internal ReadOnlySpan<byte> Bytes()
    {
        var length = Count();
        var bytes = rest[..length];
        rest = rest[length..];
        return bytes;
    }
}

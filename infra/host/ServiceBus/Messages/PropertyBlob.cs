using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace EmbeddedFunctions.ServiceBus.Messages;

/// <summary>An application property's value: a letter for its type, then the value. The types are those that the official client sends.</summary>
internal static class PropertyBlob
{
    /// <exception cref="SerializationException">The type cannot be sent.</exception>
    internal static void Write(BlobWriter blob, string name, object? value)
    {
        switch (value)
        {
            case null: blob.Byte((byte)'0'); break;
            case string text: Text(blob, 's', text); break;
            case Uri uri: Text(blob, 'u', uri.OriginalString); break;
            case bool flag: Number(blob, 'b', flag ? 1 : 0); break;
            case byte number: Number(blob, 'y', number); break;
            case sbyte number: Number(blob, 'Y', number); break;
            case short number: Number(blob, 'h', number); break;
            case ushort number: Number(blob, 'H', number); break;
            case int number: Number(blob, 'i', number); break;
            case uint number: Number(blob, 'I', number); break;
            case long number: Number(blob, 'l', number); break;
            case ulong number: Number(blob, 'L', (long)number); break;
            case char letter: Number(blob, 'c', letter); break;
            case float number: Number(blob, 'f', BitConverter.DoubleToInt64Bits(number)); break;
            case double number: Number(blob, 'd', BitConverter.DoubleToInt64Bits(number)); break;
            case decimal number: Bits(blob, 'm', decimal.GetBits(number)); break;
            case Guid id: Bits(blob, 'g', MemoryMarshal.CreateReadOnlySpan(ref id, 1)); break;
            case DateTime time: Number(blob, 't', time.ToBinary()); break;
            case DateTimeOffset time: Number(blob, 'T', time.UtcTicks); break;
            case TimeSpan span: Number(blob, 'p', span.Ticks); break;
            default: throw new SerializationException($"The message's property '{name}' has the type {value.GetType().FullName}, which cannot be sent.");
        }
    }

    internal static object? Read(ref BlobReader blob) => (char)blob.Byte() switch
    {
        's' => blob.Text(),
        'u' => new Uri(blob.Text(), UriKind.RelativeOrAbsolute),
        'b' => blob.Number() != 0,
        'y' => (byte)blob.Number(),
        'Y' => (sbyte)blob.Number(),
        'h' => (short)blob.Number(),
        'H' => (ushort)blob.Number(),
        'i' => (int)blob.Number(),
        'I' => (uint)blob.Number(),
        'l' => blob.Number(),
        'L' => (ulong)blob.Number(),
        'c' => (char)blob.Number(),
        'f' => (float)BitConverter.Int64BitsToDouble(blob.Number()),
        'd' => BitConverter.Int64BitsToDouble(blob.Number()),
        'm' => new decimal(MemoryMarshal.Cast<byte, int>(blob.Bytes())),
        'g' => new Guid(blob.Bytes()),
        't' => DateTime.FromBinary(blob.Number()),
        'T' => new DateTimeOffset(blob.Number(), TimeSpan.Zero),
        'p' => new TimeSpan(blob.Number()),
        _ => null,
    };

    private static void Text(BlobWriter blob, char type, string value)
    {
        blob.Byte((byte)type);
        blob.Text(value);
    }

    private static void Number(BlobWriter blob, char type, long value)
    {
        blob.Byte((byte)type);
        blob.Number(value);
    }

    private static void Bits<T>(BlobWriter blob, char type, ReadOnlySpan<T> value)
        where T : struct
    {
        blob.Byte((byte)type);
        blob.Bytes(MemoryMarshal.AsBytes(value));
    }
}

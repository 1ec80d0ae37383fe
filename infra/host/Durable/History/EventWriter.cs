using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Durable.History;

/// <summary>Writes events as bytes: numbers of variable length, text as UTF-8 with its length before it.</summary>
internal sealed class EventWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(256);

    internal byte[] ToArray() => buffer.WrittenSpan.ToArray();

    internal void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    internal void Number(int value)
    {
        var rest = (uint)value;
        var span = buffer.GetSpan(5);
        var length = 0;
        while (rest >= 0x80)
        {
            span[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[length++] = (byte)rest;
        buffer.Advance(length);
    }

    internal void Time(DateTime value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), value.Ticks);
        buffer.Advance(sizeof(long));
    }

    /// <summary>The length is stored one higher, so that 0 is null.</summary>
    internal void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Number(length + 1);
        Encoding.UTF8.GetBytes(value, buffer.GetSpan(length));
        buffer.Advance(length);
    }

    internal void Failure(TaskFailureDetails? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
        {
            Text(value.ErrorType);
            Text(value.ErrorMessage);
            Text(value.StackTrace);
            Failure(value.InnerFailure);
        }
    }

    internal void Pairs(IReadOnlyDictionary<string, string> values)
    {
        Number(values.Count);
        foreach (var (name, value) in values)
        {
            Text(name);
            Text(value);
        }
    }
}

using System.Buffers.Binary;
using System.Text;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Durable.History;

/// <summary>Reads what <see cref="EventWriter"/> wrote.</summary>
internal ref struct EventReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    internal readonly bool AtEnd => rest.IsEmpty;

    internal byte Byte()
    {
        var value = rest[0];
        rest = rest[1..];
        return value;
    }

    internal int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (part & 0x7Fu) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }
    }

    internal DateTime Time()
    {
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(rest);
        rest = rest[sizeof(long)..];
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    internal string? TextOrNull()
    {
        var length = Number() - 1;
        if (length < 0)
        {
            return null;
        }

        var value = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[length..];
        return value;
    }

    internal string Text() => TextOrNull() ?? throw new InvalidDataException("A stored event lacks a text that it must have.");

    internal TaskFailureDetails? FailureOrNull() =>
        Byte() == 0 ? null : new TaskFailureDetails(Text(), Text(), TextOrNull(), FailureOrNull(), null);

    internal TaskFailureDetails Failure() => FailureOrNull() ?? throw new InvalidDataException("A stored event lacks the failure that it must have.");

    internal IReadOnlyDictionary<string, string> Pairs()
    {
        var count = Number();
        if (count == 0)
        {
            return OrchestrationStarted.NoTags;
        }

        var pairs = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var pair = 0; pair < count; pair++)
        {
            var name = Text();
            pairs[name] = Text();
        }

        return pairs;
    }
}

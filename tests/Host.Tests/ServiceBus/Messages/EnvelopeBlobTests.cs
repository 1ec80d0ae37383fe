using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.Tests.ServiceBus.Messages;

public sealed class EnvelopeBlobTests
{
    [Fact]
    public void An_empty_envelope_takes_two_bytes_and_comes_back_empty()
    {
        var blob = EnvelopeBlob.Write(new Envelope());
        var read = EnvelopeBlob.Read(blob);

        Assert.Equal(2, blob.Length);
        Assert.Equal(new Envelope { Properties = read.Properties }, read);
        Assert.Empty(read.Properties);
    }

    [Fact]
    public void Every_field_comes_back()
    {
        var envelope = new Envelope
        {
            MessageId = "m",
            SessionId = "s",
            Subject = "su",
            ContentType = "c",
            CorrelationId = string.Empty,
            To = "t",
            ReplyTo = "r",
            ReplyToSessionId = "rs",
            PartitionKey = "p",
            DeadLetterSource = "d",
            TimeToLive = TimeSpan.FromTicks(12345),
            ScheduledFor = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        var read = EnvelopeBlob.Read(EnvelopeBlob.Write(envelope));

        Assert.Equal(envelope with { Properties = read.Properties }, read);
    }

    [Fact]
    public void Every_type_that_can_be_sent_comes_back_as_it_was()
    {
        object?[] values =
        [
            null, "phở", string.Empty, new string('x', 5000), new Uri("https://example.org/a?b"), true, false, (byte)200, (sbyte)-3, (short)-300, (ushort)60000,
            -70000, 4_000_000_000u, long.MinValue, ulong.MaxValue, 'đ', 1.5f, -2.25d, 79228162514264337593543950335m, 12.50m, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
            new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeSpan.FromTicks(-7),
        ];
        var properties = values.Select((value, index) => KeyValuePair.Create($"p{index}", value)).ToDictionary();
        var read = EnvelopeBlob.Read(EnvelopeBlob.Write(new Envelope { Properties = properties }));

        Assert.Equal(properties, read.Properties);
        Assert.Equal(values.Select(value => value?.GetType()), read.Properties.Values.Select(value => value?.GetType()));
    }
}

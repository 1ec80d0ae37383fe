namespace EmbeddedFunctions.ServiceBus.Messages;

/// <summary>An <see cref="Envelope"/> as it lies in the store: which fields are there, those fields, the application properties.</summary>
internal static class EnvelopeBlob
{
    private const int Fields = 10;
    private const int HasTimeToLive = 1 << Fields;
    private const int HasSchedule = 1 << (Fields + 1);

    /// <exception cref="System.Runtime.Serialization.SerializationException">A property's type cannot be sent.</exception>
    internal static byte[] Write(Envelope envelope)
    {
        var blob = BlobWriter.Start();
        var present = 0;
        for (var field = 0; field < Fields; field++)
        {
            present |= Field(envelope, field) is null ? 0 : 1 << field;
        }

        present |= envelope.TimeToLive == TimeSpan.MaxValue ? 0 : HasTimeToLive;
        present |= envelope.ScheduledFor == default ? 0 : HasSchedule;
        blob.Count(present);
        for (var field = 0; field < Fields; field++)
        {
            if (Field(envelope, field) is { } text)
            {
                blob.Text(text);
            }
        }

        if ((present & HasTimeToLive) != 0)
        {
            blob.Number(envelope.TimeToLive.Ticks);
        }

        if ((present & HasSchedule) != 0)
        {
            blob.Number(envelope.ScheduledFor.UtcTicks);
        }

        blob.Count(envelope.Properties.Count);
        foreach (var (name, value) in envelope.Properties)
        {
            blob.Text(name);
            PropertyBlob.Write(blob, name, value);
        }

        return blob.Finish();
    }

    internal static Envelope Read(ReadOnlySpan<byte> bytes)
    {
        var blob = new BlobReader(bytes);
        var present = blob.Count();
        return new Envelope
        {
            MessageId = Next(ref blob, 0),
            SessionId = Next(ref blob, 1),
            Subject = Next(ref blob, 2),
            ContentType = Next(ref blob, 3),
            CorrelationId = Next(ref blob, 4),
            To = Next(ref blob, 5),
            ReplyTo = Next(ref blob, 6),
            ReplyToSessionId = Next(ref blob, 7),
            PartitionKey = Next(ref blob, 8),
            DeadLetterSource = Next(ref blob, 9),
            TimeToLive = (present & HasTimeToLive) != 0 ? new TimeSpan(blob.Number()) : TimeSpan.MaxValue,
            ScheduledFor = (present & HasSchedule) != 0 ? new DateTimeOffset(blob.Number(), TimeSpan.Zero) : default,
            Properties = ReadProperties(ref blob),
        };

        string? Next(ref BlobReader from, int field) => (present & (1 << field)) != 0 ? from.Text() : null;
    }

    private static string? Field(Envelope envelope, int field) => field switch
    {
        0 => envelope.MessageId,
        1 => envelope.SessionId,
        2 => envelope.Subject,
        3 => envelope.ContentType,
        4 => envelope.CorrelationId,
        5 => envelope.To,
        6 => envelope.ReplyTo,
        7 => envelope.ReplyToSessionId,
        8 => envelope.PartitionKey,
        _ => envelope.DeadLetterSource,
    };

    private static Dictionary<string, object?> ReadProperties(ref BlobReader blob)
    {
        var count = blob.Count();
        var properties = new Dictionary<string, object?>(count);
        for (var index = 0; index < count; index++)
        {
            properties[blob.Text()] = PropertyBlob.Read(ref blob);
        }

        return properties;
    }
}

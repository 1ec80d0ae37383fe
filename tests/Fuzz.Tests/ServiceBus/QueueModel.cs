namespace EmbeddedFunctions.Fuzz.Tests.ServiceBus;

/// <summary>Where a message of the model is.</summary>
internal enum Place
{
    Ready,
    Locked,
    Deferred,
    Scheduled,
    Dead,
    DeadLocked,
    Gone,
}

/// <summary>A message of the model.</summary>
internal sealed class ModelMessage
{
    public required string Body { get; init; }

    /// <summary>Its place in the order of arrival; given anew when a scheduled message becomes due and when a dead letter is sent again.</summary>
    public required long Order { get; set; }

    public required Place Place { get; set; }

    public required TimeSpan TimeToLive { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset LockedUntil { get; set; }

    public int Deliveries { get; set; }

    public bool IsDeferred { get; set; }

    /// <summary>Counts its locks, so that an old holder is known.</summary>
    public int Lock { get; set; }
}

/// <summary>
/// What a queue with time to live, repeats, dead letters and deferral must do, as plainly as it can be said: a list, a clock, and no disk.
/// </summary>
internal sealed class QueueModel(DateTimeOffset start, QueueRules rules)
{
    private readonly Dictionary<string, DateTimeOffset> seen = [];
    private long orders;
    private DateTimeOffset now = start;

    public List<ModelMessage> Messages { get; } = [];

    public IReadOnlyList<ModelMessage> In(params Place[] places) =>
        [.. Messages.Where(message => places.Contains(message.Place)).OrderBy(static message => message.Order)];

    /// <summary>A message comes in, now or at its time; null when it repeats one.</summary>
    public ModelMessage? Send(string body, string? id, TimeSpan timeToLive, TimeSpan? delay)
    {
        if (id is not null && rules.DuplicateWindow is { } window)
        {
            if (seen.TryGetValue(id, out var until) && until > now)
            {
                return null;
            }

            seen[id] = now + window;
        }

        var message = new ModelMessage
        {
            Body = body,
            Order = ++orders,
            Place = delay is null ? Place.Ready : Place.Scheduled,
            TimeToLive = timeToLive,
            DueAt = now + (delay ?? TimeSpan.Zero),
            ExpiresAt = delay is null ? Sum(now, timeToLive) : DateTimeOffset.MaxValue,
        };
        Messages.Add(message);
        return message;
    }

    /// <summary>The messages that a receiver is given now.</summary>
    public IReadOnlyList<ModelMessage> Receive(int most, bool dead)
    {
        var taken = In(dead ? Place.Dead : Place.Ready).Take(most).ToList();
        taken.ForEach(Claim);
        return taken;
    }

    public void Claim(ModelMessage message)
    {
        message.Place = message.Place == Place.Dead ? Place.DeadLocked : Place.Locked;
        message.Deliveries++;
        message.Lock++;
        message.LockedUntil = now + rules.Lock;
    }

    public void Renew(ModelMessage message) =>
        message.LockedUntil = Max(message.LockedUntil, now + rules.Lock);

    public void Return(ModelMessage message)
    {
        if (message.Place is Place.DeadLocked or Place.Dead)
        {
            message.Place = Place.Dead;
        }
        else if (message.Deliveries >= rules.MaxDeliveryCount)
        {
            message.Place = Place.Dead;
        }
        else if (message.ExpiresAt <= now)
        {
            message.Place = rules.DeadLettersExpired ? Place.Dead : Place.Gone;
        }
        else
        {
            message.Place = message.IsDeferred ? Place.Deferred : Place.Ready;
        }
    }

    public void Defer(ModelMessage message)
    {
        message.IsDeferred = true;
        Return(message);
    }

    /// <summary>All dead letters that nobody holds are sent again; how many.</summary>
    public int Resubmit()
    {
        var dead = In(Place.Dead);
        foreach (var message in dead)
        {
            message.Place = Place.Ready;
            message.Order = ++orders;
            message.Deliveries = 0;
            message.IsDeferred = false;
            message.ExpiresAt = Sum(now, message.TimeToLive);
        }

        return dead.Count;
    }

    /// <summary>The time moves on, from one event to the next.</summary>
    public void Advance(TimeSpan by)
    {
        var target = now + by;
        while (Messages.Where(message => EventOf(message) <= target).MinBy(message => (EventOf(message), message.Place == Place.Locked, message.Order)) is { } next)
        {
            now = Max(now, EventOf(next));
            switch (next.Place)
            {
                case Place.Scheduled:
                    next.Place = Place.Ready;
                    next.Order = ++orders;
                    next.ExpiresAt = Sum(now, next.TimeToLive);
                    break;
                default:
                    Return(next);
                    break;
            }
        }

        now = target;
    }

    /// <summary>The process is lost: every lock is free.</summary>
    public void Crash()
    {
        foreach (var message in Messages.Where(static message => message.Place is Place.Locked or Place.DeadLocked))
        {
            Return(message);
        }
    }

    private static DateTimeOffset EventOf(ModelMessage message) => message.Place switch
    {
        Place.Scheduled => message.DueAt,
        Place.Ready or Place.Deferred => message.ExpiresAt,
        Place.Locked or Place.DeadLocked => message.LockedUntil,
        _ => DateTimeOffset.MaxValue,
    };

    private static DateTimeOffset Sum(DateTimeOffset at, TimeSpan span) => span == TimeSpan.MaxValue ? DateTimeOffset.MaxValue : at + span;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>How the queue of a run is configured.</summary>
internal sealed record QueueRules(TimeSpan Lock, int MaxDeliveryCount, bool DeadLettersExpired, TimeSpan? DuplicateWindow)
{
    public string Properties =>
        $"\"LockDuration\": \"PT{Lock.TotalSeconds}S\", \"MaxDeliveryCount\": {MaxDeliveryCount}, \"DeadLetteringOnMessageExpiration\": {(DeadLettersExpired ? "true" : "false")}"
        + (DuplicateWindow is { } window ? $", \"RequiresDuplicateDetection\": true, \"DuplicateDetectionHistoryTimeWindow\": \"PT{window.TotalSeconds}S\"" : "");
}

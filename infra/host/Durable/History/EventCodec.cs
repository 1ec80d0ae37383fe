using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.History;

/// <summary>Events as they are stored: a format number, then event after event.</summary>
internal static class EventCodec
{
    private const byte Format = 1;

    internal static byte[] Encode(HistoryEvent single)
    {
        var writer = new EventWriter();
        writer.Byte(Format);
        Write(writer, single);
        return writer.ToArray();
    }

    internal static byte[] Encode(List<HistoryEvent> events)
    {
        var writer = new EventWriter();
        writer.Byte(Format);
        foreach (var each in events)
        {
            Write(writer, each);
        }

        return writer.ToArray();
    }

    internal static HistoryEvent DecodeOne(ReadOnlySpan<byte> bytes)
    {
        var events = new List<HistoryEvent>(1);
        Decode(bytes, events);
        return events[0];
    }

    /// <summary>Appends the decoded events to a list.</summary>
    internal static void Decode(ReadOnlySpan<byte> bytes, List<HistoryEvent> events)
    {
        var reader = new EventReader(bytes);
        var format = reader.Byte();
        if (format != Format)
        {
            throw new InvalidDataException($"A stored history has format {format}; this host reads {Format}.");
        }

        while (!reader.AtEnd)
        {
            events.Add(Read(ref reader));
        }
    }

    private static void Write(EventWriter to, HistoryEvent value)
    {
        switch (value)
        {
            case TurnStarted each:
                Begin(to, EventKind.TurnStarted).Time(each.Time);
                break;
            case OrchestrationStarted each:
                WriteStart(Begin(to, EventKind.OrchestrationStarted), each);
                break;
            case ActivityScheduled each:
                Begin(to, EventKind.ActivityScheduled, each.TaskId).Text(each.Name);
                break;
            case SubOrchestrationScheduled each:
                Texts(Begin(to, EventKind.SubOrchestrationScheduled, each.TaskId), each.Name, each.InstanceId);
                break;
            case TimerCreated each:
                Begin(to, EventKind.TimerCreated, each.TaskId).Time(each.FireAt);
                break;
            case EventSent each:
                Texts(Begin(to, EventKind.EventSent, each.TaskId), each.Name, each.InstanceId);
                break;
            case ActivityCompleted each:
                Begin(to, EventKind.ActivityCompleted, each.TaskId).Text(each.Result);
                break;
            case ActivityFailed each:
                Begin(to, EventKind.ActivityFailed, each.TaskId).Failure(each.Failure);
                break;
            case SubOrchestrationCompleted each:
                Begin(to, EventKind.SubOrchestrationCompleted, each.TaskId).Text(each.Result);
                break;
            case SubOrchestrationFailed each:
                Begin(to, EventKind.SubOrchestrationFailed, each.TaskId).Failure(each.Failure);
                break;
            case TimerFired each:
                Begin(to, EventKind.TimerFired, each.TaskId);
                break;
            case EventRaised each:
                Texts(Begin(to, EventKind.EventRaised), each.Name, each.Data);
                break;
            case Suspended each:
                Begin(to, EventKind.Suspended).Text(each.Reason);
                break;
            case Resumed each:
                Begin(to, EventKind.Resumed).Text(each.Reason);
                break;
            case Terminated each:
                Begin(to, EventKind.Terminated).Text(each.Output);
                to.Byte(each.Recursive ? (byte)1 : (byte)0);
                break;
            case OrchestrationEnded each:
                Begin(to, EventKind.OrchestrationEnded).Number((int)each.Status);
                to.Text(each.Output);
                to.Failure(each.Failure);
                break;
            default:
                throw new InvalidOperationException($"An event of type {value.GetType().Name} is not stored.");
        }
    }

    private static HistoryEvent Read(ref EventReader from) => (EventKind)from.Byte() switch
    {
        EventKind.TurnStarted => new TurnStarted(from.Time()),
        EventKind.OrchestrationStarted => ReadStart(ref from),
        EventKind.ActivityScheduled => new ActivityScheduled(from.Number(), from.Text()),
        EventKind.SubOrchestrationScheduled => new SubOrchestrationScheduled(from.Number(), from.Text(), from.Text()),
        EventKind.TimerCreated => new TimerCreated(from.Number(), from.Time()),
        EventKind.EventSent => new EventSent(from.Number(), from.Text(), from.Text()),
        EventKind.ActivityCompleted => new ActivityCompleted(from.Number(), from.TextOrNull()),
        EventKind.ActivityFailed => new ActivityFailed(from.Number(), from.Failure()),
        EventKind.SubOrchestrationCompleted => new SubOrchestrationCompleted(from.Number(), from.TextOrNull()),
        EventKind.SubOrchestrationFailed => new SubOrchestrationFailed(from.Number(), from.Failure()),
        EventKind.TimerFired => new TimerFired(from.Number()),
        EventKind.EventRaised => new EventRaised(from.Text(), from.TextOrNull()),
        EventKind.Suspended => new Suspended(from.TextOrNull()),
        EventKind.Resumed => new Resumed(from.TextOrNull()),
        EventKind.Terminated => new Terminated(from.TextOrNull(), from.Byte() == 1),
        EventKind.OrchestrationEnded => new OrchestrationEnded((OrchestrationRuntimeStatus)from.Number(), from.TextOrNull(), from.FailureOrNull()),
        var kind => throw new InvalidDataException($"A stored history has an event of the unknown kind {kind}."),
    };

    private static EventWriter Begin(EventWriter to, EventKind kind)
    {
        to.Byte((byte)kind);
        return to;
    }

    private static EventWriter Begin(EventWriter to, EventKind kind, int taskId)
    {
        to.Byte((byte)kind);
        to.Number(taskId);
        return to;
    }

    private static void Texts(EventWriter to, string first, string? second)
    {
        to.Text(first);
        to.Text(second);
    }

    private static void WriteStart(EventWriter to, OrchestrationStarted value)
    {
        to.Text(value.Name);
        to.Text(value.Version);
        to.Text(value.Input);
        to.Text(value.Parent?.Name.Name);
        to.Text(value.Parent?.InstanceId);
        to.Pairs(value.Tags);
        to.Text(value.Trace);
    }

    private static OrchestrationStarted ReadStart(ref EventReader from)
    {
        var start = new OrchestrationStarted(from.Text(), from.Text(), from.TextOrNull());
        var parentName = from.TextOrNull();
        var parentId = from.TextOrNull();
        return start with
        {
            Parent = parentName is null || parentId is null ? null : new ParentOrchestrationInstance(new TaskName(parentName), parentId),
            Tags = from.Pairs(),
            Trace = from.TextOrNull(),
        };
    }
}

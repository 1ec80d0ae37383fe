using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Aggregates;

/// <summary>The stored names of events. All events of a kind of aggregate are in the assembly of their base.</summary>
public static class EventTypes
{
    private static readonly ConcurrentDictionary<Type, EventTypeAttribute> Attributes = [];

    /// <summary>The event as JSON under its own type's shape.</summary>
    public static EventRecord ToRecord(IDomainEvent happened, long sequence, string? traceParent)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var data = JsonSerializer.SerializeToElement(happened, happened.GetType(), PlatformJson.Options);
        var type = Described(happened.GetType());
        return new EventRecord(sequence, type.Name, happened.At, traceParent, data, type.Private is { Length: > 0 } fields ? fields : null);
    }

    /// <summary>The event, or null when it is of a kind that this release does not know.</summary>
    public static TEvent? FromRecord<TEvent>(EventRecord record)
        where TEvent : class, IDomainEvent
    {
        ArgumentNullException.ThrowIfNull(record);
        return Known<TEvent>.Types.TryGetValue(record.Type, out var type)
            ? (TEvent?)record.Data.Deserialize(type, PlatformJson.Options)
            : null;
    }

    /// <summary>The stored name of a type of event.</summary>
    public static string NameOf(Type type) => Described(type).Name;

    /// <summary>A stored name without what stands before it and its version: <c>vn.egov.portal.dossier.step-opened.v1</c> is <c>step-opened</c>.</summary>
    public static string PlainNameOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('.')[^2];
    }

    private static EventTypeAttribute Described(Type type) => Attributes.GetOrAdd(type, static type =>
        type.GetCustomAttribute<EventTypeAttribute>() ?? throw new InvalidOperationException($"The event {type} has no [EventType]."));

    private static class Known<TEvent>
    {
        internal static readonly FrozenDictionary<string, Type> Types = typeof(TEvent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(TEvent)) && !type.IsAbstract)
            .ToFrozenDictionary(NameOf, StringComparer.Ordinal);
    }
}

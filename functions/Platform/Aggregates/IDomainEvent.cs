namespace EGov.Platform.Aggregates;

/// <summary>Something that an aggregate decided and that can no longer be undone.</summary>
public interface IDomainEvent
{
    /// <summary>When.</summary>
    DateTimeOffset At { get; }

    /// <summary>By whom: the caller's id, or <c>system</c> for what falls due by itself.</summary>
    string By { get; }
}

/// <summary>The versioned name under which an event is stored and published, such as <c>vn.egov.portal.dossier.submitted.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>Fields, as JSON names them, that stay in the event log and are not published: personal data, free text.</summary>
    public string[] Private { get; init; } = [];
}

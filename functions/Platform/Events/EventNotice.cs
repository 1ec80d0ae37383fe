namespace EGov.Platform.Events;

/// <summary>What a consumer learns from a message: that an aggregate has come at least so far. The events themselves it reads from the log.</summary>
/// <param name="Aggregate">The aggregate's id.</param>
/// <param name="Kind">The kind of aggregate.</param>
/// <param name="Sequence">The event's sequence.</param>
/// <param name="Type">The event's type.</param>
public sealed record EventNotice(string Aggregate, string Kind, long Sequence, string Type);

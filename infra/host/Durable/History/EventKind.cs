namespace EmbeddedFunctions.Durable.History;

/// <summary>The first byte of a stored event. The numbers are on disk: never change or reuse one.</summary>
internal enum EventKind : byte
{
    TurnStarted = 1,
    OrchestrationStarted = 2,
    ActivityScheduled = 3,
    SubOrchestrationScheduled = 4,
    TimerCreated = 5,
    EventSent = 6,
    ActivityCompleted = 7,
    ActivityFailed = 8,
    SubOrchestrationCompleted = 9,
    SubOrchestrationFailed = 10,
    TimerFired = 11,
    EventRaised = 12,
    Suspended = 13,
    Resumed = 14,
    Terminated = 15,
    OrchestrationEnded = 16,
}

namespace EmbeddedFunctions.ServiceBus.Log;

/// <summary>Completes once everything that was appended before it is on disk and visible.</summary>
internal sealed class DurableSignal(TaskCreationOptions completion) : ILogEntry
{
    private readonly TaskCompletionSource source = new(completion);

    internal Task Task => source.Task;

    void ILogEntry.Announce() => source.TrySetResult();

    void ILogEntry.Fail(Exception reason) => source.TrySetException(reason);
}

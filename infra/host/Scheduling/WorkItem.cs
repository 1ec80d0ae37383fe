namespace EmbeddedFunctions.Scheduling;

/// <summary>
/// A piece of work that a trigger has found due: a message to deliver, a turn of an orchestration, a timer to fire.
/// <see cref="RunAsync"/> handles its own failures; an exception that leaves it is a fault of the host.
/// </summary>
internal abstract class WorkItem : IThreadPoolWorkItem
{
    /// <summary>What the work is, for the trace of a deterministic run: <c>message orders/17</c>.</summary>
    internal abstract string Title { get; }

    internal WorkScheduler? Scheduler { get; set; }

    internal abstract Task RunAsync();

    void IThreadPoolWorkItem.Execute() => _ = Scheduler!.RunGuardedAsync(this);
}

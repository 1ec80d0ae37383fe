using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Conformance;

/// <summary>What a caller does, so that doing it again changes nothing.</summary>
internal static class Steps
{
    private const int Patience = 600;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private static readonly OrchestrationRuntimeStatus[] All =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    internal static Func<IConformanceEngine, Task> Start(string orchestrator, string id, object? input = null, string? version = null) => async engine =>
    {
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses(All);
        try
        {
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(
                orchestrator, input, version is null ? options : options with { Version = version });
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // The step was lost after it had done its work.
        }
    };

    internal static Func<IConformanceEngine, Task> StartLater(string orchestrator, string id, TimeSpan delay) => async engine =>
    {
        if (await engine.Client.GetInstanceAsync(id) is null)
        {
            // The engine's own time is only seen through an orchestration, as its clock may be virtual.
            var clock = await EndOfAsync(engine, await engine.Client.ScheduleNewOrchestrationInstanceAsync("TellsTime"));
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(
                orchestrator, new StartOrchestrationOptions(id, new DateTimeOffset(clock.ReadOutputAs<DateTime>()) + delay));
        }
    };

    internal static Func<IConformanceEngine, Task> Raise(string id, string name, object? payload = null) =>
        WhileRunning(id, client => client.RaiseEventAsync(id, name, payload));

    internal static Func<IConformanceEngine, Task> Terminate(string id, object? output, bool recursive = false) =>
        WhileRunning(id, client => client.TerminateInstanceAsync(id, new TerminateInstanceOptions(output, recursive)));

    internal static Func<IConformanceEngine, Task> Suspend(string id) => async engine =>
    {
        if (await engine.Client.GetInstanceAsync(id) is { IsCompleted: false, RuntimeStatus: not OrchestrationRuntimeStatus.Suspended })
        {
            await engine.Client.SuspendInstanceAsync(id, "suite");
        }

        await UntilAsync(engine, id, static instance => instance.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
    };

    internal static Func<IConformanceEngine, Task> Resume(string id) => async engine =>
    {
        if (await engine.Client.GetInstanceAsync(id) is { RuntimeStatus: OrchestrationRuntimeStatus.Suspended })
        {
            await engine.Client.ResumeInstanceAsync(id, "suite");
        }
    };

    internal static Func<IConformanceEngine, Task> Purge(string id, bool recursive = false) => engine =>
        engine.Client.PurgeInstanceAsync(id, new PurgeInstanceOptions(recursive));

    internal static Func<IConformanceEngine, Task> Pass(TimeSpan time) => engine => engine.AdvanceAsync(time);

    internal static Func<IConformanceEngine, Task> UntilEnd(string id) => engine => EndOfAsync(engine, id);

    internal static Func<IConformanceEngine, Task> UntilStatus(string id, OrchestrationRuntimeStatus status) => engine =>
        UntilAsync(engine, id, instance => instance.RuntimeStatus == status);

    /// <summary>Waits for a custom status, which an orchestration may have passed already.</summary>
    internal static Func<IConformanceEngine, Task> UntilCustomStatus(string id, string status) => engine =>
        UntilAsync(engine, id, instance => instance.IsCompleted || instance.ReadCustomStatusAs<string>() == status);

    internal static Task<OrchestrationMetadata> EndOfAsync(IConformanceEngine engine, string id) =>
        UntilAsync(engine, id, static instance => instance.IsCompleted);

    private static Func<IConformanceEngine, Task> WhileRunning(string id, Func<DurableTaskClient, Task> act) => async engine =>
    {
        if (await engine.Client.GetInstanceAsync(id) is { IsCompleted: false })
        {
            await act(engine.Client);
        }
    };

    private static async Task<OrchestrationMetadata> UntilAsync(IConformanceEngine engine, string id, Func<OrchestrationMetadata, bool> holds)
    {
        for (var look = 0; look < Patience; look++)
        {
            await engine.SettleAsync();
            if (await engine.Client.GetInstanceAsync(id, getInputsAndOutputs: true) is { } instance && holds(instance))
            {
                return instance;
            }

            await engine.AdvanceAsync(Moment);
        }

        throw new TimeoutException($"{id} did not come where it should: {Describe.Instance(await engine.Client.GetInstanceAsync(id, true))}.");
    }
}

using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Tests.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Durable;

public sealed class PlanFuzz(ITestOutputHelper output)
{
    private const string Instance = "root";
    private const int MostRounds = 400;

    [Fact]
    public void Whatever_the_shape_and_wherever_the_process_is_lost_the_outcome_is_the_planned_one() =>
        Fuzzer.Check(output, Plans.Runs, runs: 25, PlayAsync);

    private static async Task PlayAsync(PlanRun run)
    {
        await using var host = await new DurableHost { Functions = [typeof(PlanFunctions)], Seed = run.Seed, Replicas = run.Replicas }.StartAsync();
        var crashes = new Queue<int>(run.Crashes);
        StopNext(host, crashes);
        for (var round = 0; ; round++)
        {
            Assert.True(round < MostRounds, "it does not end");
            if (await RoundAsync(host, run, round, crashes) is { } ended)
            {
                Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
                Assert.Equal(run.Plan.Outcome, ended.ReadOutputAs<string>());
                break;
            }
        }

        await RequireEndedAsync(host, run);
    }

    /// <summary>One more try of a caller that does not know how far it came; the outcome when there is one.</summary>
    private static async Task<OrchestrationMetadata?> RoundAsync(DurableHost host, PlanRun run, int round, Queue<int> crashes)
    {
        try
        {
            if (await TellAsync(host, run, round) is { RuntimeStatus: not (OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Suspended) } ended
                && !host.Probe.Stopped)
            {
                return ended;
            }
        }
        catch (Exception failure) when (failure is SimulatedCrashException or DataStoreException)
        {
            Assert.True(host.Probe.Stopped, failure.Message);
        }

        if (host.Probe.Stopped)
        {
            await host.CrashAndRestartAsync();
            StopNext(host, crashes);
        }

        return null;
    }

    private static async Task<OrchestrationMetadata?> TellAsync(DurableHost host, PlanRun run, int round)
    {
        if (await host.Client.GetInstanceAsync(Instance) is null)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(PlanFunctions.Root), run.Plan, new StartOrchestrationOptions(Instance));
        }

        if (round == run.PausesAt && (await host.GetAsync(Instance)).IsRunning)
        {
            await host.Client.SuspendInstanceAsync(Instance);
        }
        else if (round == run.PausesAt + 1 || round % 50 == 49)
        {
            await host.Client.ResumeInstanceAsync(Instance);
        }

        foreach (var (instance, name) in run.Plan.Events(Instance))
        {
            if (await host.Client.GetInstanceAsync(instance) is { IsRunning: true })
            {
                await host.Client.RaiseEventAsync(instance, name, name);
            }
        }

        await host.Advance(TimeSpan.FromSeconds(20));
        return await host.Client.GetInstanceAsync(Instance, getInputsAndOutputs: true);
    }

    /// <summary>There is the root and one instance for each child; none runs on, and nothing is left to do.</summary>
    private static async Task RequireEndedAsync(DurableHost host, PlanRun run)
    {
        host.Probe.StopAt = null;
        await host.Advance(TimeSpan.FromHours(1));
        var children = run.Plan.All.Where(static part => part.Kind is Kind.Child or Kind.Broken).ToList();
        var all = await host.AllAsync();
        Assert.Equal(children.Select(static child => Plan.InstanceOf(child.Name)).Append(Instance).Order(), all.Select(static each => each.InstanceId).Order());
        Assert.All(all, each => Assert.Equal(
            children.Any(child => child.Kind == Kind.Broken && Plan.InstanceOf(child.Name) == each.InstanceId)
                ? OrchestrationRuntimeStatus.Failed
                : OrchestrationRuntimeStatus.Completed,
            each.RuntimeStatus));
    }

    private static void StopNext(DurableHost host, Queue<int> crashes) =>
        host.Probe.StopAt = crashes.TryDequeue(out var steps) ? host.Probe.Steps + steps : null;
}

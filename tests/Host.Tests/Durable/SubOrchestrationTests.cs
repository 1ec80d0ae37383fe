using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable;

public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task A_sub_orchestration_is_an_instance_of_its_own_that_knows_its_caller()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var end = await host.RunAsync(nameof(Flows.Calls), "child-1");

        Assert.Equal($"Calls {end.InstanceId} says hello to child-1", end.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync("child-1")).RuntimeStatus);
    }

    [Fact]
    public async Task Without_an_id_the_sub_orchestration_gets_one_that_is_the_same_on_every_replay()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        await host.RunAsync(nameof(Flows.CallsMany), 20);

        Assert.Equal(21, (await host.AllAsync()).Count);
    }

    [Fact]
    public async Task The_failure_of_a_sub_orchestration_comes_out_of_its_call()
    {
        await using var host = await DurableHost.StartAsync<Flows>();

        var failure = (await host.RunAsync(nameof(Flows.CallsFailing))).FailureDetails!;

        Assert.Equal("Task 'Fails' (#0) failed with an unhandled exception: out of luck", failure.ErrorMessage);
        Assert.Equal("System.InvalidOperationException", failure.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task A_terminated_sub_orchestration_fails_its_call()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsWaiting), "patient");
        await host.Host.SettleAsync();

        await host.Client.TerminateInstanceAsync("patient", "enough");

        Assert.Contains("'patient' was terminated", (await host.EndOfAsync(id)).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_another_running_instance_has_fails_the_call()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.Waits), new StartOrchestrationOptions("taken"));

        var end = await host.RunAsync(nameof(Flows.Calls), "taken");

        Assert.Equal("DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException", end.FailureDetails!.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task An_id_of_an_instance_that_has_ended_is_used_anew()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.RunAsync(nameof(Flows.Calls), "again");

        var end = await host.RunAsync(nameof(Flows.Calls), "again");

        Assert.Equal($"Calls {end.InstanceId} says hello to again", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_caller_still_gets_the_result_after_a_crash()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsWaiting), "patient");
        await host.Host.SettleAsync();

        await host.CrashAndRestartAsync();
        await host.Client.RaiseEventAsync("patient", "go", "thanks");

        Assert.Equal("thanks", (await host.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Termination_reaches_sub_orchestrations_only_when_asked_to()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        foreach (var (caller, child) in new[] { ("a", "child-a"), ("b", "child-b") })
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsWaiting), child, new StartOrchestrationOptions(caller));
        }

        await host.Host.SettleAsync();
        await host.Client.TerminateInstanceAsync("a", new TerminateInstanceOptions("stop", Recursive: true));
        await host.Client.TerminateInstanceAsync("b", new TerminateInstanceOptions("stop", Recursive: false));
        await host.Host.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.GetAsync("child-a")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync("child-b")).RuntimeStatus);
        Assert.Equal("stop", (await host.GetAsync("a")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Recursive_termination_works_after_a_restart_too()
    {
        await using var host = await DurableHost.StartAsync<Flows>();
        await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(Flows.CallsWaiting), "child", new StartOrchestrationOptions("caller"));
        await host.Host.SettleAsync();

        await host.RestartAsync();
        await host.Client.TerminateInstanceAsync("caller", new TerminateInstanceOptions(null, Recursive: true));
        await host.Host.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.GetAsync("child")).RuntimeStatus);
    }

    internal sealed class Flows
    {
        [Function(nameof(Calls))]
        public static Task<string> Calls([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<string>(
            nameof(Greets), "hello", new SubOrchestrationOptions(instanceId: context.GetInput<string>()));

        [Function(nameof(Greets))]
        public static string Greets([OrchestrationTrigger] TaskOrchestrationContext context) =>
            $"{context.Parent!.Name} {context.Parent.InstanceId} says {context.GetInput<string>()} to {context.InstanceId}";

        [Function(nameof(CallsMany))]
        public static Task CallsMany([OrchestrationTrigger] TaskOrchestrationContext context) => Task.WhenAll(
            Enumerable.Range(0, context.GetInput<int>()).Select(_ => context.CallSubOrchestratorAsync(nameof(Greets), "hello")));

        [Function(nameof(CallsFailing))]
        public static Task CallsFailing([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync(nameof(Fails));

        [Function(nameof(Fails))]
        public static void Fails([OrchestrationTrigger] TaskOrchestrationContext context) => throw new InvalidOperationException("out of luck");

        [Function(nameof(CallsWaiting))]
        public static Task<string> CallsWaiting([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<string>(
            nameof(Waits), options: new SubOrchestrationOptions(instanceId: context.GetInput<string>()));

        [Function(nameof(Waits))]
        public static Task<string> Waits([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("go");
    }
}

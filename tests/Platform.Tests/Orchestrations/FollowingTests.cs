using EGov.Platform.Orchestrations;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EGov.Platform.Tests.Orchestrations;

public sealed class FollowingTests
{
    [Fact]
    public async Task One_that_runs_is_woken_with_what_was_told()
    {
        await using var client = new Client(OrchestrationRuntimeStatus.Running);

        Assert.True(await client.WakeAsync("dossier-1", 7, CancellationToken.None));
        Assert.Equal(["raise dossier-1 changed 7"], client.Calls);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    public async Task One_that_ended_is_neither_woken_nor_started_again(OrchestrationRuntimeStatus ended)
    {
        await using var client = new Client(ended);

        Assert.True(await client.WakeAsync("dossier-1", 7, CancellationToken.None));
        Assert.Empty(client.Calls);
    }

    [Fact]
    public async Task One_that_never_was_is_for_the_caller_to_start()
    {
        await using var client = new Client(null);

        Assert.False(await client.WakeAsync("dossier-1", 7, CancellationToken.None));
        Assert.Empty(client.Calls);
    }

    [Fact]
    public async Task A_start_protects_an_instance_in_whatever_state_it_is()
    {
        await using var client = new Client(null);

        await client.StartOnceAsync("DossierOrchestrator", "dossier-1", "D1", CancellationToken.None);

        var states = string.Join(',', Enum.GetNames<OrchestrationRuntimeStatus>().Order(StringComparer.Ordinal));
        Assert.Equal([$"start DossierOrchestrator D1 dossier-1 unless {states}"], client.Calls);
    }

    private sealed class Client(OrchestrationRuntimeStatus? status) : DurableTaskClient("of a test")
    {
        public List<string> Calls { get; } = [];

        public override Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
        {
            var unless = string.Join(',', options!.DedupeStatuses!.Distinct().Order(StringComparer.Ordinal));
            Calls.Add($"start {orchestratorName} {input} {options.InstanceId} unless {unless}");
            return Task.FromResult(options.InstanceId!);
        }

        public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
        {
            Calls.Add($"raise {instanceId} {eventName} {eventPayload}");
            return Task.CompletedTask;
        }

        public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            Task.FromResult(status is { } known ? new OrchestrationMetadata("O", instanceId) { RuntimeStatus = known } : null);

        public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

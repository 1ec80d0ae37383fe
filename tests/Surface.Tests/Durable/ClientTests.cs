using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Surface.Tests.Durable;

public class ClientTests
{
    [Fact]
    public async Task Shorter_calls_reach_the_abstract_ones()
    {
        await using var client = new FakeClient();
        await client.ScheduleNewOrchestrationInstanceAsync("O", CancellationToken.None);
        await client.ScheduleNewOrchestrationInstanceAsync("O", "in", CancellationToken.None);
        await client.ScheduleNewOrchestrationInstanceAsync("O", new StartOrchestrationOptions("id"));
        await client.RaiseEventAsync("1", "paid", CancellationToken.None);
        await client.WaitForInstanceStartAsync("1", CancellationToken.None);
        await client.WaitForInstanceCompletionAsync("1", CancellationToken.None);
        await client.SuspendInstanceAsync("1", CancellationToken.None);
        await client.ResumeInstanceAsync("1", CancellationToken.None);
        await client.GetInstanceAsync("1", CancellationToken.None);
        await client.GetInstancesAsync("1", CancellationToken.None);
        await client.TerminateInstanceAsync("1", (object?)"out");
        await client.TerminateInstanceAsync("1", CancellationToken.None);

        Assert.Equal(
            [
                "start O  ", "start O in ", "start O  id", "raise 1 paid ", "started 1 False", "ended 1 False", "suspend 1", "resume 1",
                "get 1 False", "get 1 False", "stop 1 out", "stop 1 ",
            ],
            client.Calls);
    }

    [Fact]
    public async Task What_a_client_does_not_override_is_not_supported()
    {
        await using var client = new FakeClient();
        await Assert.ThrowsAsync<NotSupportedException>(() => client.PurgeInstanceAsync("1"));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.PurgeAllInstancesAsync(new PurgeInstancesFilter()));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.RestartAsync("1"));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.RewindInstanceAsync("1", "why"));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.ListInstanceIdsAsync());
    }

    [Fact]
    public async Task Pages_are_enumerated_value_by_value()
    {
        await using var client = new FakeClient();
        var ids = new List<string>();
        await foreach (var orchestration in client.GetAllInstancesAsync())
        {
            ids.Add(orchestration.InstanceId);
        }

        Assert.Equal(["1", "2", "3"], ids);
        Assert.Throws<ArgumentNullException>(() => new Page<string>(null!));
    }

    private sealed class FakeClient() : DurableTaskClient("fake")
    {
        public List<string> Calls { get; } = [];

        public override Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
            Call($"start {orchestratorName} {input} {options?.InstanceId}", "id");

        public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
            Call($"raise {instanceId} {eventName} {eventPayload}", 0);

        public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            Call($"started {instanceId} {getInputsAndOutputs}", new OrchestrationMetadata("O", instanceId));

        public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            Call($"ended {instanceId} {getInputsAndOutputs}", new OrchestrationMetadata("O", instanceId));

        public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
            Call($"stop {instanceId} {options?.Output}", 0);

        public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => Call($"suspend {instanceId}", 0);

        public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => Call($"resume {instanceId}", 0);

        public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            Call<OrchestrationMetadata?>($"get {instanceId} {getInputsAndOutputs}", null);

        public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new TwoPages();

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private Task<T> Call<T>(string call, T result)
        {
            Calls.Add(call);
            return Task.FromResult(result);
        }
    }

    private sealed class TwoPages : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await Task.Yield();
            yield return new Page<OrchestrationMetadata>([new("O", "1"), new("O", "2")], "more");
            yield return new Page<OrchestrationMetadata>([new("O", "3")]);
        }
    }
}

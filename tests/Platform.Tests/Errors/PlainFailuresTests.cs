using EGov.Platform.Errors;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Platform.Tests.Errors;

public sealed class PlainFailuresTests
{
    [Fact]
    public async Task A_failure_that_the_worker_wraps_comes_out_as_it_was_thrown()
    {
        var executor = Around(new AggregateException(new TimeoutException("as thrown")));

        var failure = await Assert.ThrowsAsync<TimeoutException>(async () => await executor.ExecuteAsync(null!));

        Assert.Equal("as thrown", failure.Message);
    }

    [Fact]
    public async Task Several_failures_stay_together()
    {
        var both = new AggregateException(new TimeoutException(), new InvalidOperationException());

        Assert.Same(both, await Assert.ThrowsAsync<AggregateException>(async () => await Around(both).ExecuteAsync(null!)));
    }

    [Fact]
    public void A_host_without_an_executor_gets_none()
    {
        var services = new ServiceCollection();

        PlainFailures.Around(services);

        Assert.Empty(services);
    }

    private static IFunctionExecutor Around(Exception failure)
    {
        var services = new ServiceCollection();
        services.AddSingleton(failure);
        services.AddSingleton<IFunctionExecutor, Failing>();
        PlainFailures.Around(services);
        return services.BuildServiceProvider().GetRequiredService<IFunctionExecutor>();
    }

    private sealed class Failing(Exception failure) : IFunctionExecutor
    {
        public ValueTask ExecuteAsync(FunctionContext context) => ValueTask.FromException(failure);
    }
}

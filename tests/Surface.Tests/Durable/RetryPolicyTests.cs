using DurableTask.Core;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;

namespace Surface.Tests.Durable;

public class RetryPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void A_policy_waits_an_hour_at_most_and_gives_up_never_unless_told()
    {
        var policy = new RetryPolicy(3, Second);

        Assert.Equal(3, policy.MaxNumberOfAttempts);
        Assert.Equal(Second, policy.FirstRetryInterval);
        Assert.Equal(1.0, policy.BackoffCoefficient);
        Assert.Equal(TimeSpan.FromHours(1), policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
        Assert.True(policy.Handle(new InvalidOperationException()));
    }

    [Fact]
    public void The_smallest_values_that_make_sense_are_taken()
    {
        var policy = new RetryPolicy(1, Tick, 1.0, Tick, Tick);

        Assert.Equal(Tick, policy.MaxRetryInterval);
        Assert.Equal(Tick, policy.RetryTimeout);
        Assert.Equal(Timeout.InfiniteTimeSpan, new RetryPolicy(1, Second, maxRetryInterval: Timeout.InfiniteTimeSpan).MaxRetryInterval);
    }

    [Theory]
    [InlineData(0, 1, 1.0, "maxNumberOfAttempts")]
    [InlineData(1, 0, 1.0, "firstRetryInterval")]
    [InlineData(1, -1, 1.0, "firstRetryInterval")]
    [InlineData(1, 1, 0.999, "backoffCoefficient")]
    public void Smaller_values_are_refused_by_name(int attempts, long ticks, double coefficient, string parameter)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(attempts, TimeSpan.FromTicks(ticks), coefficient));

        Assert.Equal(parameter, refusal.ParamName);
    }

    [Fact]
    public void A_limit_below_the_first_wait_is_refused()
    {
        Assert.Equal("maxRetryInterval", Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(2, Second, 1, Second - Tick)).ParamName);
        Assert.Equal("retryTimeout", Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(2, Second, 1, null, Second - Tick)).ParamName);
    }

    [Fact]
    public void A_failure_filter_is_asked_with_the_details_of_the_runtimes_exceptions()
    {
        var policy = new RetryPolicy(2, Second) { HandleFailure = failure => failure.ErrorMessage == "again" };

        Assert.True(policy.Handle(new global::DurableTask.Core.Exceptions.TaskFailedException("r") { FailureDetails = Failure("again") }));
        Assert.False(policy.Handle(new SubOrchestrationFailedException("r") { FailureDetails = Failure("no") }));
        Assert.Throws<InvalidOperationException>(() => policy.Handle(new TimeoutException()));
    }

    [Fact]
    public async Task A_policy_or_a_handler_becomes_retry_options()
    {
        var policy = new RetryPolicy(2, Second);
        TaskRetryOptions byPolicy = policy;
        RetryHandler handler = context => context.LastAttemptNumber < 2;
        TaskRetryOptions byHandler = handler;

        Assert.Same(policy, byPolicy.Policy);
        Assert.Null(byPolicy.Handler);
        Assert.Null(byHandler.Policy);
        var failure = new TaskFailureDetails("E", "m", null, null, null);
        Assert.True(await byHandler.Handler!(new RetryContext(null!, 1, failure, Second, default)));
        Assert.False(await byHandler.Handler!(new RetryContext(null!, 2, failure, Second, default)));
        Assert.Throws<ArgumentNullException>(() => new TaskRetryOptions((RetryPolicy)null!));
        Assert.Throws<ArgumentNullException>(() => TaskRetryOptions.FromRetryHandler((RetryHandler)null!));
    }

    private static FailureDetails Failure(string message) => new("E", message, null, null, isNonRetriable: false);
}

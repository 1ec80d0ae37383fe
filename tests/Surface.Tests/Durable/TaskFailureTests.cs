using DurableTask.Core;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;

namespace Surface.Tests.Durable;

public class TaskFailureTests
{
    [Fact]
    public void An_exception_is_described_with_what_caused_it()
    {
        var failure = TaskFailureDetails.FromException(new OwnException("outer", new TimeoutException("inner")));

        Assert.Equal(typeof(OwnException).FullName, failure.ErrorType);
        Assert.Equal("outer", failure.ErrorMessage);
        Assert.Equal("System.TimeoutException", failure.InnerFailure!.ErrorType);
        Assert.Null(failure.InnerFailure.InnerFailure);
        Assert.Equal($"{typeof(OwnException).FullName}: outer", failure.ToString());
        Assert.Throws<ArgumentNullException>(() => TaskFailureDetails.FromException(null!));
    }

    [Fact]
    public void An_exception_of_the_runtime_is_described_by_its_own_details()
    {
        var failure = TaskFailureDetails.FromException(new OrchestrationException("m")
        {
            FailureDetails = new FailureDetails("Type", "message", "trace", new FailureDetails("Inner", "i", null, null, false), false),
        });

        Assert.Equal(("Type", "message", "trace"), (failure.ErrorType, failure.ErrorMessage, failure.StackTrace));
        Assert.Equal("Inner", failure.InnerFailure!.ErrorType);
        Assert.Equal("(unknown)", TaskFailureDetails.FromException(new OrchestrationException("m")).ErrorType);
    }

    [Fact]
    public void A_failure_is_recognised_by_its_type_and_base_types_but_not_by_its_cause()
    {
        var failure = TaskFailureDetails.FromException(new OwnException("outer", new TimeoutException("inner")));

        Assert.True(failure.IsCausedBy<OwnException>());
        Assert.True(failure.IsCausedBy<ArgumentException>());
        Assert.True(failure.IsCausedBy<Exception>());
        Assert.False(failure.IsCausedBy<TimeoutException>());
        Assert.Throws<ArgumentException>(() => failure.IsCausedBy(typeof(string)));
    }

    [Fact]
    public void A_failure_of_an_unknown_type_is_caused_by_nothing()
    {
        Assert.False(new TaskFailureDetails("No.Such.Exception", "m", null, null, null).IsCausedBy<Exception>());
        Assert.False(new TaskFailureDetails(string.Empty, "m", null, null, null).IsCausedBy<Exception>());
    }

    [Fact]
    public void A_failed_task_says_which_task_and_why()
    {
        var failure = new TaskFailureDetails("E", "no stock", null, null, null);

        var byDetails = new Microsoft.DurableTask.TaskFailedException("Pay", 2, failure);
        var byException = new Microsoft.DurableTask.TaskFailedException("Pay", 3, new TimeoutException("late"));

        Assert.Equal("Task 'Pay' (#2) failed with an unhandled exception: no stock", byDetails.Message);
        Assert.Same(failure, byDetails.FailureDetails);
        Assert.Equal("Task 'Pay' (#3) failed with an unhandled exception: late", byException.Message);
        Assert.Equal("System.TimeoutException", byException.FailureDetails.ErrorType);
        Assert.IsType<TimeoutException>(byException.InnerException);
    }

    private sealed class OwnException(string message, Exception inner) : ArgumentException(message, inner);
}

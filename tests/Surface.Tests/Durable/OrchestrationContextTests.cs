using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Surface.Tests.Durable;

public class OrchestrationContextTests
{
    private readonly FakeOrchestration orchestration = new();

    [Fact]
    public async Task Shorter_calls_reach_the_abstract_ones()
    {
        await orchestration.CallActivityAsync("A", "in");
        await orchestration.CallActivityAsync("A", new TaskOptions { Version = "2" });
        await orchestration.CallActivityAsync<int>("A", new TaskOptions { Version = "3" });
        await orchestration.CallSubOrchestratorAsync("S");
        await orchestration.CallSubOrchestratorAsync<int>("S", new TaskOptions { Version = "4" });
        orchestration.ContinueAsNew(new ContinueAsNewOptions { NewInput = "next", PreserveUnprocessedEvents = false });

        Assert.Equal(
            ["activity<Object> A in", "activity<Object> A  2", "activity<Int32> A  3", "sub<Object> S", "sub<Int32> S  4", "again next False"],
            orchestration.Calls);
    }

    [Fact]
    public async Task An_event_in_time_stops_the_timer()
    {
        var wait = orchestration.WaitForExternalEvent<string>("paid", TimeSpan.FromMinutes(5));
        orchestration.Event.SetResult("yes");

        Assert.Equal("yes", await wait);
        Assert.Equal(["timer 00:05:00", "event paid", "timer cancelled"], orchestration.Calls);
    }

    [Fact]
    public async Task An_event_that_is_late_cancels_the_wait()
    {
        var wait = orchestration.WaitForExternalEvent<string>("paid", TimeSpan.FromMinutes(5), CancellationToken.None);
        orchestration.Timer.SetResult();

        await Assert.ThrowsAsync<TaskCanceledException>(() => wait);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_from_outside_ends()
    {
        using var cancel = new CancellationTokenSource();
        var wait = orchestration.WaitForExternalEvent<string>("paid", TimeSpan.FromMinutes(5), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => wait);
    }

    [Fact]
    public void Loggers_are_silent_during_replay()
    {
        var log = new List<string>();
        using var loggers = new Recorder(log);
        var logging = new FakeOrchestration(loggers);

        foreach (var logger in new[] { logging.CreateReplaySafeLogger("A"), logging.ReplaySafeLoggerFactory.CreateLogger("B"), logging.CreateReplaySafeLogger<Recorder>() })
        {
            logging.Replaying = true;
            logger.LogInformation("replayed");
            logging.Replaying = false;
            logger.LogInformation("once");
        }

        Assert.Equal(["A once", "B once", $"{typeof(OrchestrationContextTests).FullName}.Recorder once"], log);
        Assert.Throws<NotSupportedException>(() => logging.ReplaySafeLoggerFactory.AddProvider(NullLoggerProvider.Instance));
    }

    [Fact]
    public void A_context_that_wraps_another_logs_once_checked_and_a_circle_is_found()
    {
        var log = new List<string>();
        using var loggers = new Recorder(log);
        var outer = new FakeOrchestration(new FakeOrchestration(loggers) { Replaying = true }.ReplaySafeLoggerFactory);

        outer.CreateReplaySafeLogger("A").LogInformation("outer decides");

        Assert.Equal(["A outer decides"], log);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1", -1)]
    [InlineData("1", " ", 1)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("1.0", "1.0", 0)]
    [InlineData("beta", "ALPHA", 1)]
    public void Versions_compare_as_numbers_where_they_are(string own, string other, int sign)
    {
        Assert.Equal(sign, Math.Sign(new FakeOrchestration { OwnVersion = own }.CompareVersionTo(other)));
    }

    private sealed class Recorder(List<string> log) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => new Line(categoryName, log);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        private sealed class Line(string category, List<string> log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log.Add($"{category} {formatter(state, exception)}");
        }
    }
}

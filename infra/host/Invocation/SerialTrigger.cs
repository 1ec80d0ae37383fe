using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Scheduling;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Invocation;

/// <summary>
/// Runs one function one invocation at a time over all replicas: takes what is due, invokes, again after each failure as the function's
/// retry attribute says, and records the end. Waits hold no thread. What was not recorded is due again for the next host on the data.
/// </summary>
internal abstract class SerialTrigger : WorkItem, IDisposable
{
    /// <summary>As long as Azure waits between two looks at a feed.</summary>
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly RunTracker runs;
    private readonly ILogger log;
    private readonly ITimer again;
    private bool active;
    private bool signalled;
    private object? current;
    private int failures;

    protected SerialTrigger(HostCore core, AppHost app, FunctionEntry function, RunTracker runs)
    {
        Core = core;
        App = app;
        Function = function;
        this.runs = runs;
        log = core.LoggerFactory.CreateLogger($"Function.{function.Name}");
        again = core.Clock.CreateTimer(
            static trigger => ((SerialTrigger)trigger!).Continue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal FunctionEntry Function { get; }

    internal AppHost App { get; }

    /// <summary>The replica that has, or had last, the work.</summary>
    internal AppReplica? Owner { get; private set; }

    protected HostCore Core { get; }

    public void Dispose() => again.Dispose();

    /// <summary>Says that there may be something due.</summary>
    internal void Signal()
    {
        lock (gate)
        {
            signalled = true;
            if (active)
            {
                return;
            }

            active = true;
        }

        Continue();
    }

    internal override async Task RunAsync()
    {
        if (!runs.TryEnter())
        {
            return;
        }

        try
        {
            if (await TakeAsync().ConfigureAwait(false) && await InvokeAsync().ConfigureAwait(false))
            {
                current = null;
                Continue();
            }
        }
        catch (OperationCanceledException) when (Core.Stopping.IsCancellationRequested)
        {
            // What was not taken is due for the next host.
        }
        catch (Exception failure) when (!DataStoreException.IsStop(failure))
        {
            var readable = ReadableFailure.Of(failure);
            log.LogError(readable, "{Function} cannot be given its next work: {Reason}", Function, readable.Message);
            again.Change(AfterFault, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            runs.Leave();
        }
    }

    /// <summary>What is due now as the value of the trigger, or null when nothing is.</summary>
    protected abstract Task<object?> TakeAsync(CancellationToken cancellation);

    /// <summary>Records that the invocation with this value has ended for good.</summary>
    protected abstract Task EndAsync(object value);

    private void Continue()
    {
        if (!Core.Stopping.IsCancellationRequested)
        {
            Core.Scheduler.Post(this);
        }
    }

    private async Task<bool> TakeAsync()
    {
        if (current is not null)
        {
            return true;
        }

        lock (gate)
        {
            signalled = false;
        }

        current = await TakeAsync(Core.Stopping.Token).ConfigureAwait(false);
        if (current is not null)
        {
            (failures, Owner) = (0, App.NextReplica());
            return true;
        }

        lock (gate)
        {
            active = signalled;
            if (!active)
            {
                return false;
            }
        }

        Continue();
        return false;
    }

    /// <summary>False while the invocation has another attempt before it.</summary>
    private async Task<bool> InvokeAsync()
    {
        try
        {
            var context = new InvocationContext(Owner!, Function, current) { RetryCount = failures };
            await Core.Invoker.InvokeAsync(context, Core.Stopping.Token).ConfigureAwait(false);
        }
        catch (Exception) when (Core.Stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            failures++;
            if (RetryDelay.After(Function.Retry, failures) is { } delay)
            {
                log.LogWarning(failure, "{Function} failed {Failures} times, runs again in {Delay}: {Reason}", Function, failures, delay, failure.Message);
                again.Change(delay, Timeout.InfiniteTimeSpan);
                return false;
            }

            log.LogError(failure, "{Function} failed: {Reason}", Function, failure.Message);
        }

        await EndAsync(current!).ConfigureAwait(false);
        return true;
    }
}

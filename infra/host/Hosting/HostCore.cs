using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Scheduling;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Hosting;

/// <summary>What every part of a running host shares.</summary>
internal sealed class HostCore
{
    internal required FunctionsHostOptions Options { get; init; }

    internal required string DataFolder { get; init; }

    internal required DataStore Store { get; init; }

    internal required TimeProvider Clock { get; init; }

    internal required WorkScheduler Scheduler { get; init; }

    internal required ILoggerFactory LoggerFactory { get; init; }

    internal FunctionInvoker Invoker => field ??= new FunctionInvoker(Clock, LoggerFactory.CreateLogger("EmbeddedFunctions.Invocation"), Stopping.Token);

    /// <summary>Ends when the host is asked to stop: triggers take no new work, running work is told to finish.</summary>
    internal CancellationTokenSource Stopping { get; } = new();

    /// <summary>The apps in the order of the options; filled before any trigger starts.</summary>
    internal List<AppHost> Apps { get; } = [];

    /// <summary>Whether completions may run the continuations of their waiters on the same thread, as a deterministic run needs.</summary>
    internal TaskCreationOptions CompletionOptions =>
        Scheduler.IsDeterministic ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously;
}

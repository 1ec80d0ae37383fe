using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>How one replica listens for one function.</summary>
internal sealed record ListenerSettings
{
    internal required FunctionEntry Function { get; init; }

    internal required AppReplica Replica { get; init; }

    internal required MessageQueue Queue { get; init; }

    /// <summary>The most messages of one invocation; 1 unless the function takes batches.</summary>
    internal required int MostMessages { get; init; }

    /// <summary>The most invocations, or held sessions, at once.</summary>
    internal required int MostAtOnce { get; init; }

    internal required bool AutoComplete { get; init; }

    /// <summary>How long a handler keeps its locks: they are renewed while it runs, and this is where that ends.</summary>
    internal required TimeSpan LongestLock { get; init; }

    internal required TimeSpan SessionIdleTimeout { get; init; }
}

namespace EmbeddedFunctions.Hosting;

/// <summary>The settings of an app's <c>host.json</c> that the embedded host acts on, with Azure's defaults.</summary>
internal sealed partial record HostJson
{
    /// <summary><c>functionTimeout</c>: the longest that one invocation may take; 30 minutes unless set, -1 is unlimited.</summary>
    internal TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary><c>extensions.http.routePrefix</c>.</summary>
    internal string RoutePrefix { get; init; } = "api";

    /// <summary><c>extensions.serviceBus</c>.</summary>
    internal ServiceBusSettings ServiceBus { get; init; } = new();

    /// <summary><c>extensions.durableTask</c>.</summary>
    internal DurableSettings Durable { get; init; } = new();

    /// <summary>The settings as <c>extensions.serviceBus</c> names them.</summary>
    internal sealed record ServiceBusSettings
    {
        internal bool AutoCompleteMessages { get; init; } = true;

        internal int MaxConcurrentCalls { get; init; } = 16;

        internal int MaxConcurrentSessions { get; init; } = 8;

        internal int MaxMessageBatchSize { get; init; } = 1000;

        internal int PrefetchCount { get; init; }

        /// <summary>How long a session listener waits for the next message of its session before it lets the session go.</summary>
        internal TimeSpan SessionIdleTimeout { get; init; } = TimeSpan.FromMinutes(1);

        internal TimeSpan MaxAutoLockRenewalDuration { get; init; } = TimeSpan.FromMinutes(5);
    }

    /// <summary>The settings as <c>extensions.durableTask</c> names them.</summary>
    internal sealed record DurableSettings
    {
        internal string? HubName { get; init; }

        internal int MaxConcurrentActivityFunctions { get; init; } = 10 * Environment.ProcessorCount;

        internal int MaxConcurrentOrchestratorFunctions { get; init; } = 10 * Environment.ProcessorCount;

        /// <summary>The version that a new orchestration gets when its starter names none.</summary>
        internal string? DefaultVersion { get; init; }
    }
}

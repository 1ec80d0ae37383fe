namespace EmbeddedFunctions.Hosting;

/// <summary>
/// Reads what the host acts on and checks it; everything else is left alone, as Azure leaves sections of extensions that are not there.
/// The <c>retry</c> section is among the rest: Azure's host has dropped it in favour of the retry attributes.
/// </summary>
internal sealed partial record HostJson
{
    /// <summary>The settings of an app; the defaults when it has no <c>host.json</c>.</summary>
    /// <exception cref="HostStartException">The text is not JSON, or a value in it is not what Azure accepts.</exception>
    internal static HostJson Read(FunctionAppDefinition definition)
    {
        if ((definition.HostJson ?? definition.ReadResource("host.json")) is not { } text)
        {
            return new();
        }

        using var document = AppJsonFile.Parse(definition.Name, "host.json", text);
        return Read(HostJsonSection.Root(definition.Name, document.RootElement));
    }

    private static HostJson Read(HostJsonSection root)
    {
        RequireVersion(root);
        var defaults = new HostJson();
        var extensions = root.Section("extensions");
        return new HostJson
        {
            FunctionTimeout = root.Text("functionTimeout") == "-1"
                ? Timeout.InfiniteTimeSpan
                : root.Time("functionTimeout", defaults.FunctionTimeout, TimeSpan.FromMilliseconds(1)),
            RoutePrefix = extensions.Section("http").Text("routePrefix")?.Trim('/') ?? defaults.RoutePrefix,
            ServiceBus = Read(extensions.Section("serviceBus"), defaults.ServiceBus),
            Durable = Read(extensions.Section("durableTask"), defaults.Durable),
        };
    }

    private static void RequireVersion(HostJsonSection root)
    {
        if (!root.IsEmpty && root.Text("version") is var version && version != "2.0")
        {
            throw root.Wrong("version", version is null ? "is missing, Azure wants \"2.0\"" : $"is \"{version}\", Azure wants \"2.0\"");
        }
    }

    private static ServiceBusSettings Read(HostJsonSection section, ServiceBusSettings defaults) => new()
    {
        AutoCompleteMessages = section.Flag("autoCompleteMessages", defaults.AutoCompleteMessages),
        MaxConcurrentCalls = section.Number("maxConcurrentCalls", defaults.MaxConcurrentCalls, least: 1),
        MaxConcurrentSessions = section.Number("maxConcurrentSessions", defaults.MaxConcurrentSessions, least: 1),
        MaxMessageBatchSize = section.Number("maxMessageBatchSize", defaults.MaxMessageBatchSize, least: 1),
        PrefetchCount = section.Number("prefetchCount", defaults.PrefetchCount, least: 0),
        SessionIdleTimeout = section.Time("sessionIdleTimeout", defaults.SessionIdleTimeout, TimeSpan.FromMilliseconds(1)),
        MaxAutoLockRenewalDuration = section.Time("maxAutoLockRenewalDuration", defaults.MaxAutoLockRenewalDuration, TimeSpan.Zero),
    };

    private static DurableSettings Read(HostJsonSection section, DurableSettings defaults) => new()
    {
        HubName = section.Text("hubName"),
        MaxConcurrentActivityFunctions =
            section.Number("maxConcurrentActivityFunctions", defaults.MaxConcurrentActivityFunctions, least: 1),
        MaxConcurrentOrchestratorFunctions =
            section.Number("maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentOrchestratorFunctions, least: 1),
        DefaultVersion = section.Text("defaultVersion"),
    };
}

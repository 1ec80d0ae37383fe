using System.Text.Json;
using EmbeddedFunctions.Hosting;

namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>Reads the official Service Bus emulator's <c>Config.json</c>.</summary>
internal static class TopologyReader
{
    private static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestDuplicateWindow = TimeSpan.FromDays(7);

    /// <summary>The one bus that the apps declare together.</summary>
    /// <exception cref="HostStartException">A declaration is no such configuration, or two contradict each other.</exception>
    internal static BusTopology ReadAll(IEnumerable<FunctionAppDefinition> apps) => TopologyMerger.Merge(
        from app in apps
        let json = app.ServiceBusJson ?? app.ReadResource("servicebus.json")
        where json is not null
        select Read(app.Name, json));

    /// <exception cref="HostStartException">The text is not such a configuration, or asks for what this bus does not do.</exception>
    internal static BusTopology Read(string app, string json)
    {
        var place = $"App '{app}', servicebus.json";
        using var document = AppJsonFile.Parse(app, "servicebus.json", json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new HostStartException($"{place}: must hold one JSON object.");
        }

        var root = new ConfigNode(document.RootElement, place);
        var config = root.Object("UserConfig") ?? throw root.Wrong("UserConfig is missing.");
        var namespaces = config.Items("Namespaces").Select(node => node.Named(place)).ToList();
        return new BusTopology(
            [.. namespaces.SelectMany(static node => node.Items("Queues")).Select(node => Queue(app, node))],
            [.. namespaces.SelectMany(static node => node.Items("Topics")).Select(node => Topic(app, node))]);
    }

    private static QueueDeclaration Queue(string app, ConfigNode node) => new(app, Name(node), Settings(node, mayDetectDuplicates: true));

    private static TopicDeclaration Topic(string app, ConfigNode node) => new(
        app,
        Name(node),
        node.Object("Properties") is { } properties
            ? new TopicSettings
            {
                DefaultTimeToLive = properties.Duration("DefaultMessageTimeToLive") ?? TimeSpan.MaxValue,
                DuplicateWindow = DuplicateWindow(properties),
            }
            : null,
        [.. node.Items("Subscriptions").Select(subscription => new SubscriptionDeclaration(
            app,
            Name(subscription),
            Settings(subscription, mayDetectDuplicates: false),
            [.. subscription.Items("Rules").Select(RuleReader.Read)]))]);

    private static string Name(ConfigNode node)
    {
        var name = node.RequiredText("Name");
        var wellFormed = name.Length <= 260
            && char.IsAsciiLetterOrDigit(name[0])
            && char.IsAsciiLetterOrDigit(name[^1])
            && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/');
        return wellFormed ? name : throw node.Wrong("the name must be letters, digits, '.', '-', '_' and '/', a letter or digit at both ends.");
    }

    private static QueueSettings? Settings(ConfigNode node, bool mayDetectDuplicates)
    {
        if (node.Object("Properties") is not { } properties)
        {
            return null;
        }

        var defaults = new QueueSettings();
        var settings = new QueueSettings
        {
            LockDuration = properties.Duration("LockDuration") ?? defaults.LockDuration,
            MaxDeliveryCount = properties.Count("MaxDeliveryCount") ?? defaults.MaxDeliveryCount,
            DefaultTimeToLive = properties.Duration("DefaultMessageTimeToLive") ?? defaults.DefaultTimeToLive,
            DeadLettersExpired = properties.Flag("DeadLetteringOnMessageExpiration"),
            RequiresSession = properties.Flag("RequiresSession"),
            DuplicateWindow = mayDetectDuplicates ? DuplicateWindow(properties) : null,
            ForwardTo = properties.Text("ForwardTo"),
            ForwardDeadLettersTo = properties.Text("ForwardDeadLetteredMessagesTo"),
        };
        return settings switch
        {
            _ when settings.LockDuration > LongestLock => throw properties.Wrong("LockDuration must not be longer than five minutes."),
            { RequiresSession: true, ForwardTo: not null } => throw properties.Wrong("an entity with sessions cannot forward."),
            _ => settings,
        };
    }

    private static TimeSpan? DuplicateWindow(ConfigNode properties)
    {
        if (!properties.Flag("RequiresDuplicateDetection"))
        {
            return null;
        }

        var window = properties.Duration("DuplicateDetectionHistoryTimeWindow") ?? TimeSpan.FromMinutes(10);
        return window <= LongestDuplicateWindow
            ? window
            : throw properties.Wrong("DuplicateDetectionHistoryTimeWindow must not be longer than seven days.");
    }
}

namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>The queues and topics of one bus. Names are case-insensitive, as on Azure.</summary>
internal sealed record BusTopology(IReadOnlyList<QueueDeclaration> Queues, IReadOnlyList<TopicDeclaration> Topics)
{
    internal static readonly BusTopology Empty = new([], []);
}

/// <param name="App">The app that declares it, for messages about mistakes.</param>
/// <param name="Name">The entity path.</param>
/// <param name="Settings">Null when the declaration gives no properties and so agrees with any other.</param>
internal sealed record QueueDeclaration(string App, string Name, QueueSettings? Settings);

/// <inheritdoc cref="QueueDeclaration"/>
internal sealed record TopicDeclaration(string App, string Name, TopicSettings? Settings, IReadOnlyList<SubscriptionDeclaration> Subscriptions);

/// <param name="App">The app that declares it, for messages about mistakes.</param>
/// <param name="Name">Its name within the topic.</param>
/// <param name="Settings">Null when the declaration gives no properties and so agrees with any other.</param>
/// <param name="Filters">A message that any of them matches is taken; none takes every message.</param>
internal sealed record SubscriptionDeclaration(string App, string Name, QueueSettings? Settings, IReadOnlyList<CorrelationFilter> Filters);

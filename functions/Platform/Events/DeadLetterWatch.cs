using System.Reflection;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Events;

/// <summary>
/// Looks at what an app's queues and subscriptions have set apart, for nobody hears of a dead letter by itself. It looks without taking anything, and
/// needs no more than the right to receive.
/// </summary>
/// <param name="functions">The app's assembly, which has its <c>servicebus.json</c>.</param>
/// <param name="bus">The Service Bus.</param>
/// <param name="logger">Is told of all that lie there, with every look, so that whoever watches the log hears of them until they are gone.</param>
public sealed partial class DeadLetterWatch(Assembly functions, ServiceBusClient bus, ILogger<DeadLetterWatch> logger)
{
    /// <summary>More are not counted.</summary>
    private const int Most = 100;

    private readonly Lazy<IReadOnlyList<Entity>> entities = new(() => EntitiesOf(functions));

    /// <summary>Looks at all that the app declares, in the order in which it declares them.</summary>
    public async Task<IReadOnlyList<DeadLetterQueue>> LookAsync(CancellationToken cancellation)
    {
        var seen = new List<DeadLetterQueue>();
        foreach (var entity in entities.Value)
        {
            var queue = await LookAsync(entity, cancellation).ConfigureAwait(false);
            seen.Add(queue);
            if (queue.Since is { } since)
            {
                LogDeadLetters(queue.Name, queue.Count, since, queue.Cause);
            }
        }

        return seen;
    }

    /// <summary>Looks at one.</summary>
    /// <param name="name">Its name, as <see cref="DeadLetterQueue"/> has it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was seen; null for one that the app does not declare.</returns>
    public async Task<DeadLetterQueue?> LookAsync(string name, CancellationToken cancellation) =>
        entities.Value.FirstOrDefault(entity => entity.Name == name) is { } declared ? await LookAsync(declared, cancellation).ConfigureAwait(false) : null;

    private async Task<DeadLetterQueue> LookAsync(Entity entity, CancellationToken cancellation)
    {
        var options = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        var receiver = entity.Subscription is { } subscription
            ? bus.CreateReceiver(entity.QueueOrTopic, subscription, options)
            : bus.CreateReceiver(entity.QueueOrTopic, options);
        await using (receiver.ConfigureAwait(false))
        {
            var messages = await receiver.PeekMessagesAsync(Most, cancellationToken: cancellation).ConfigureAwait(false);
            return messages is [var first, ..]
                ? new(entity.Name, messages.Count, messages.Min(message => message.EnqueuedTime), CauseOf(first))
                : new(entity.Name, 0, null, null);
        }
    }

    private static string CauseOf(ServiceBusReceivedMessage message) =>
        string.Join(": ", new[] { message.DeadLetterReason, message.DeadLetterErrorDescription }.Where(text => !string.IsNullOrEmpty(text)));

    private static IReadOnlyList<Entity> EntitiesOf(Assembly functions)
    {
        using var json = functions.GetManifestResourceStream("servicebus.json")
            ?? throw new InvalidOperationException($"{functions.GetName().Name} has no servicebus.json.");
        using var declared = JsonDocument.Parse(json);
        return
        [
            .. from space in ItemsOf(declared.RootElement.GetProperty("UserConfig"), "Namespaces")
               from entity in ItemsOf(space, "Queues").Select(queue => new Entity(NameOf(queue), null))
                   .Concat(ItemsOf(space, "Topics").SelectMany(topic =>
                       ItemsOf(topic, "Subscriptions").Select(subscription => new Entity(NameOf(topic), NameOf(subscription)))))
               select entity,
        ];
    }

    private static JsonElement.ArrayEnumerator ItemsOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static string NameOf(JsonElement entity) => entity.GetProperty("Name").GetString()!;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Queue} has set apart {Count} messages since {Since:O}, the first for {Cause}")]
    private partial void LogDeadLetters(string queue, int count, DateTimeOffset since, string? cause);

    private sealed record Entity(string QueueOrTopic, string? Subscription)
    {
        public string Name => Subscription is null ? QueueOrTopic : $"{QueueOrTopic}/Subscriptions/{Subscription}";
    }
}

/// <summary>What a queue or subscription has set apart.</summary>
/// <param name="Name">The queue, or <c>topic/Subscriptions/subscription</c>, as the bus names it.</param>
/// <param name="Count">How many messages; a hundred stands for more, too.</param>
/// <param name="Since">When the oldest of them was sent; null where there is none.</param>
/// <param name="Cause">Why the first was set apart; null where there is none.</param>
public sealed record DeadLetterQueue(string Name, int Count, DateTimeOffset? Since, string? Cause);

using System.Reflection;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.ServiceBus.Queues;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>Reads what a function's trigger asks for and holds it against the bus.</summary>
internal static class TriggerReader
{
    /// <summary>The listeners of a function, one per replica.</summary>
    /// <exception cref="HostStartException">The trigger does not fit the bus or the function's parameter.</exception>
    internal static IEnumerable<ListenerSettings> Read(AppHost app, FunctionEntry function, Broker broker)
    {
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        var queue = QueueOf(app, function, trigger, broker);
        var json = app.HostJson.ServiceBus;
        var longest = json.MaxAutoLockRenewalDuration == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : json.MaxAutoLockRenewalDuration;
        return app.Replicas.Select(replica => new ListenerSettings
        {
            Function = function,
            Replica = replica,
            Queue = queue,
            MostMessages = trigger.IsBatched ? json.MaxMessageBatchSize : 1,
            MostAtOnce = trigger.IsSessionsEnabled ? json.MaxConcurrentSessions : trigger.IsBatched ? 1 : json.MaxConcurrentCalls,
            AutoComplete = AutoComplete(function) ?? json.AutoCompleteMessages,
            LongestLock = longest > queue.Settings.LockDuration ? longest : queue.Settings.LockDuration,
            SessionIdleTimeout = json.SessionIdleTimeout,
        });
    }

    /// <exception cref="HostStartException">The parameter cannot hold what the trigger gives.</exception>
    internal static void CheckParameter(FunctionEntry function, ParameterInfo parameter)
    {
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        var type = parameter.ParameterType;
        var isList = type.IsArray && type != typeof(byte[]);
        if (trigger.IsBatched && !isList)
        {
            throw Wrong(function, $"IsBatched needs an array, but '{parameter.Name}' is of type {type.Name}.");
        }

        if (!trigger.IsBatched && type == typeof(ServiceBusReceivedMessage[]))
        {
            throw Wrong(function, $"'{parameter.Name}' takes several messages, but the trigger does not say IsBatched = true.");
        }
    }

    private static MessageQueue QueueOf(AppHost app, FunctionEntry function, ServiceBusTriggerAttribute trigger, Broker broker)
    {
        var path = trigger.QueueName is { } name
            ? Resolve(name)
            : EntityIds.Subscription(Resolve(trigger.TopicName!), Resolve(trigger.SubscriptionName!));
        if (broker.Find(path) is not MessageQueue queue)
        {
            throw Wrong(function, $"'{path}' is not declared in any app's servicebus.json.");
        }

        if (queue.ForwardsTo is { } target)
        {
            throw Wrong(function, $"'{path}' forwards to '{target}', so nothing can be received from it.");
        }

        return (trigger.IsSessionsEnabled, queue.Settings.RequiresSession) switch
        {
            (true, false) => throw Wrong(function, $"IsSessionsEnabled is set, but '{path}' has no RequiresSession."),
            (false, true) => throw Wrong(function, $"'{path}' has RequiresSession, but IsSessionsEnabled is not set."),
            _ => queue,
        };

        string Resolve(string text) => SettingNames.Resolve(text, app.Configuration, function);
    }

    /// <summary>What the attribute says; null when it says nothing, which the property itself does not tell apart from false.</summary>
    private static bool? AutoComplete(FunctionEntry function) => function.TriggerParameter.GetCustomAttributesData()
        .Where(static data => data.AttributeType == typeof(ServiceBusTriggerAttribute))
        .SelectMany(static data => data.NamedArguments)
        .Where(static argument => argument.MemberName == nameof(ServiceBusTriggerAttribute.AutoCompleteMessages))
        .Select(static argument => argument.TypedValue.Value as bool?)
        .FirstOrDefault();

    private static HostStartException Wrong(FunctionEntry function, string what) =>
        new($"App '{function.App}', function '{function.Name}': {what}");
}

using System.Reflection;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Converters;

namespace EmbeddedFunctions.Durable;

/// <summary>Activity functions: the trigger parameter is the input; <c>instanceId</c> names the orchestration.</summary>
internal sealed class ActivityTriggers(DurableModule durable) : ITriggerModule
{
    public Type TriggerAttribute => typeof(ActivityTriggerAttribute);

    public string TriggerType => "activityTrigger";

    public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter)
    {
        if (function.Module != this)
        {
            return null;
        }

        if (parameter == function.TriggerParameter)
        {
            return parameter.ParameterType == typeof(FunctionContext) ? static context => context : InputBinder(parameter.ParameterType);
        }

        if (durable.BindClient(function, parameter) is { } client)
        {
            return client;
        }

        return parameter.ParameterType == typeof(string) && parameter.Name is { } name
            ? context => context.BindingData!.GetValueOrDefault(name)
            : null;
    }

    public Task StartAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Func<InvocationContext, object?> InputBinder(Type type) =>
        context => JsonDataConverter.Default.Deserialize((string?)context.TriggerValue, type);
}

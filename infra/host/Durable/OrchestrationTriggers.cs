using System.Reflection;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Durable;

/// <summary>Orchestrator functions: the trigger parameter is the context; one further parameter may take the input.</summary>
internal sealed class OrchestrationTriggers(DurableModule durable) : ITriggerModule
{
    private static readonly MethodInfo ReadInputAs =
        typeof(OrchestrationTriggers).GetMethod(nameof(ReadInput), BindingFlags.NonPublic | BindingFlags.Static)!;

    public Type TriggerAttribute => typeof(OrchestrationTriggerAttribute);

    public string TriggerType => "orchestrationTrigger";

    public string? Schema => DurableSchema.Sql;

    public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter)
    {
        if (durable.BindClient(function, parameter) is { } client)
        {
            return client;
        }

        if (function.Module != this)
        {
            return null;
        }

        if (parameter == function.TriggerParameter)
        {
            return parameter.ParameterType == typeof(TaskOrchestrationContext)
                ? static context => context.TriggerValue
                : throw new HostStartException(
                    $"App '{function.App}', function '{function.Name}': an orchestration trigger is a {nameof(TaskOrchestrationContext)}, '{parameter.Name}' is a {parameter.ParameterType.Name}.");
        }

        return IsInput(function, parameter) ? InputBinder(parameter.ParameterType) : null;
    }

    public Task StartAsync(CancellationToken cancellation)
    {
        durable.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellation) => durable.StopAsync(cancellation);

    public ValueTask DisposeAsync() => durable.DisposeAsync();

    /// <summary>The input is the first parameter that nothing else fills.</summary>
    private static bool IsInput(FunctionEntry function, ParameterInfo parameter) => parameter == function.Parameters.FirstOrDefault(
        candidate => candidate.GetCustomAttribute<BindingAttribute>() is null
            && candidate.ParameterType != typeof(FunctionContext)
            && candidate.ParameterType != typeof(CancellationToken));

    private static Func<InvocationContext, object?> InputBinder(Type type) =>
        ReadInputAs.MakeGenericMethod(type).CreateDelegate<Func<InvocationContext, object?>>();

    private static object? ReadInput<T>(InvocationContext context) => ((TaskOrchestrationContext)context.TriggerValue!).GetInput<T>();
}

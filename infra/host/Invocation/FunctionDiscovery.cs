using System.Reflection;
using EmbeddedFunctions.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace EmbeddedFunctions.Invocation;

/// <summary>Finds an app's functions by their attributes, as the official worker's metadata generator does at build time.</summary>
internal sealed class FunctionDiscovery(IReadOnlyList<ITriggerModule> modules)
{
    private const BindingFlags Methods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="HostStartException">A function cannot run as it is declared.</exception>
    internal IReadOnlyList<FunctionEntry> Find(FunctionAppDefinition app, HostJson hostJson)
    {
        var found = new SortedDictionary<string, FunctionEntry>(StringComparer.OrdinalIgnoreCase);
        var methods =
            from type in app.Assembly.GetTypes()
            where app.Includes?.Invoke(type) ?? true
            from method in type.GetMethods(Methods)
            let attribute = method.GetCustomAttribute<FunctionAttribute>()
            where attribute is not null
            select (Method: method, attribute.Name);
        foreach (var (method, name) in methods)
        {
            var entry = EntryGuarded(app, hostJson, method, name);
            if (!found.TryAdd(name, entry))
            {
                throw new HostStartException(
                    $"App '{app.Name}': two functions are named '{name}': {Place(found[name].Method)} and {Place(method)}.");
            }
        }

        return [.. found.Values];
    }

    private static string Place(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>Attributes are code: their constructors throw on values that they do not take.</summary>
    private FunctionEntry EntryGuarded(FunctionAppDefinition app, HostJson hostJson, MethodInfo method, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new HostStartException($"App '{app.Name}': the function {Place(method)} has no name.");
        }

        try
        {
            return Entry(app, hostJson, method, name);
        }
        catch (Exception failure) when (failure is not HostStartException)
        {
            throw new HostStartException(
                $"App '{app.Name}', function '{name}': {Place(method)} cannot run as it is declared: {(failure.InnerException ?? failure).Message}");
        }
    }

    private FunctionEntry Entry(FunctionAppDefinition app, HostJson hostJson, MethodInfo method, string name)
    {
        if (!method.IsPublic || method.IsGenericMethodDefinition || method.DeclaringType!.IsGenericTypeDefinition)
        {
            throw new HostStartException($"App '{app.Name}', function '{name}': {Place(method)} must be public and not generic.");
        }

        if (!method.IsStatic && method.DeclaringType!.IsAbstract)
        {
            throw new HostStartException($"App '{app.Name}', function '{name}': {Place(method)} belongs to an abstract class, of which no instance can be made.");
        }

        var parameters = method.GetParameters();
        var triggers = (
            from parameter in parameters
            let attribute = parameter.GetCustomAttribute<TriggerBindingAttribute>()
            where attribute is not null
            select (Parameter: parameter, Attribute: attribute)).ToList();
        if (triggers.Count != 1)
        {
            throw new HostStartException($"App '{app.Name}', function '{name}': {triggers.Count} parameters have a trigger attribute, one must.");
        }

        var (triggerParameter, trigger) = triggers[0];
        var module = modules.FirstOrDefault(candidate => candidate.TriggerAttribute.IsInstanceOfType(trigger))
            ?? throw new HostStartException($"App '{app.Name}', function '{name}': the trigger {trigger.GetType().Name} is not one that this host runs.");
        var retry = method.GetCustomAttribute<RetryAttribute>();
        if (retry is not null && RetryCheck.Problem(retry, module) is { } problem)
        {
            throw new HostStartException($"App '{app.Name}', function '{name}': {problem}");
        }

        var entry = new FunctionEntry
        {
            App = app.Name,
            Name = name,
            Method = method,
            Parameters = parameters,
            TriggerParameter = triggerParameter,
            Trigger = trigger,
            Module = module,
            Retry = retry,
            Timeout = hostJson.FunctionTimeout,
            Definition = new EmbeddedFunctionDefinition(
                $"{app.Name}/{name}",
                name,
                $"{method.DeclaringType!.FullName}.{method.Name}",
                app.Assembly.Location,
                new EmbeddedBinding(triggerParameter.Name!, module.TriggerType),
                [.. parameters.Select(static parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))]),
        };
        entry.Call = FunctionCall.Compile(entry, [.. parameters.Select(parameter => BinderOf(entry, parameter))]);
        return entry;
    }

    private Func<InvocationContext, object?> BinderOf(FunctionEntry entry, ParameterInfo parameter)
    {
        if (parameter == entry.TriggerParameter)
        {
            return entry.Module.Bind(entry, parameter) ?? throw NotBindable(entry, parameter);
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return static context => context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return static context => context.CancellationToken;
        }

        return modules.Prepend(entry.Module)
            .Select(module => module.Bind(entry, parameter))
            .FirstOrDefault(static binder => binder is not null) ?? throw NotBindable(entry, parameter);
    }

    private static HostStartException NotBindable(FunctionEntry entry, ParameterInfo parameter) =>
        new($"App '{entry.App}', function '{entry.Name}': nothing fills the parameter '{parameter.Name}' of type {parameter.ParameterType.Name}.");
}

using System.Reflection;
using EmbeddedFunctions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Invocation;

/// <summary>A function as found in an app's assembly.</summary>
internal sealed class FunctionEntry
{
    internal required string App { get; init; }

    internal required string Name { get; init; }

    internal required MethodInfo Method { get; init; }

    /// <summary>
    /// The method's parameters, as they were asked for once: of two who ask at the same time the runtime may give each its own, which are not equal.
    /// </summary>
    internal required IReadOnlyList<ParameterInfo> Parameters { get; init; }

    /// <summary>The parameter that carries the trigger attribute.</summary>
    internal required ParameterInfo TriggerParameter { get; init; }

    internal required Attribute Trigger { get; init; }

    internal required ITriggerModule Module { get; init; }

    internal RetryAttribute? Retry { get; init; }

    /// <summary>The longest that an invocation may take, from <c>functionTimeout</c> of host.json.</summary>
    internal required TimeSpan Timeout { get; init; }

    internal required FunctionDefinition Definition { get; init; }

    /// <summary>Calls the method with bound parameters and gives its value, or null where it has none.</summary>
    internal Func<InvocationContext, ValueTask<object?>> Call { get; set; } = static _ => default;

    internal string FullName => field ??= $"{App}/{Name}";

    public override string ToString() => FullName;
}

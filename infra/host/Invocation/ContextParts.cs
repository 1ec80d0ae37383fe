using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Invocation;

internal sealed class EmptyBindingContext : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData { get; } = ImmutableDictionary<string, object?>.Empty;
}

internal sealed class ValueBindingContext(IReadOnlyDictionary<string, object?> values) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => values;
}

internal sealed class InvocationRetryContext(int count, int max) : RetryContext
{
    public override int RetryCount => count;

    public override int MaxRetryCount => max;
}

internal sealed class InvocationTraceContext(Activity? activity) : TraceContext
{
    public override string TraceParent => activity?.Id ?? string.Empty;

    public override string TraceState => activity?.TraceStateString ?? string.Empty;
}

internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> values = [];

    public void Set<T>(T instance) => values[typeof(T)] = instance!;

    public T? Get<T>() => values.TryGetValue(typeof(T), out var value) ? (T)value : default;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class EmbeddedBinding(string name, string type) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => BindingDirection.In;
}

internal sealed class EmbeddedFunctionDefinition(
    string id, string name, string entryPoint, string assemblyPath, BindingMetadata trigger, ImmutableArray<FunctionParameter> parameters)
    : FunctionDefinition
{
    public override string Id => id;

    public override string Name => name;

    public override string EntryPoint => entryPoint;

    public override string PathToAssembly => assemblyPath;

    public override ImmutableArray<FunctionParameter> Parameters => parameters;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(trigger.Name, trigger);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
}

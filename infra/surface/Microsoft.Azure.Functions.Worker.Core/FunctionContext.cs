namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Identifies this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Identifies the function for the host; stable between deployments.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The distributed trace that this invocation belongs to.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger said besides its data.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which attempt this is, when the function has a retry attribute.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation; scoped services live as long as it does.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function pass to each other during this invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>What the host offers for this invocation, by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the host stops or gives this invocation up. Never cancelled unless a host overrides it.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;
}

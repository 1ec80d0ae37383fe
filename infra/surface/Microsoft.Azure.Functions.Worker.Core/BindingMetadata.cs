namespace Microsoft.Azure.Functions.Worker;

/// <summary>A trigger, input or output of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter or property it belongs to.</summary>
    public abstract string Name { get; }

    /// <summary>Its kind, such as <c>httpTrigger</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Whether data comes in or goes out.</summary>
    public abstract BindingDirection Direction { get; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a trigger says besides its data.</summary>
public abstract class BindingContext
{
    /// <summary>The trigger's values by name, such as route values or the delivery count of a message.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which way the data of a binding goes.</summary>
public enum BindingDirection
{
    /// <summary>To the function.</summary>
    In,

    /// <summary>From the function.</summary>
    Out,
}

namespace Microsoft.DurableTask.Client;

/// <summary>How to stop an orchestration.</summary>
/// <param name="Output">What becomes its output.</param>
/// <param name="Recursive">Whether its sub-orchestrations are stopped too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);

namespace Microsoft.DurableTask.Client;

/// <summary>How to delete an orchestration.</summary>
/// <param name="Recursive">Whether its sub-orchestrations go with it.</param>
public record PurgeInstanceOptions(bool Recursive = false);

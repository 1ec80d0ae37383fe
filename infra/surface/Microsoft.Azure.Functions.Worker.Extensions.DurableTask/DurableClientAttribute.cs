using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives the function a <see cref="Microsoft.DurableTask.Client.DurableTaskClient"/> to start and steer orchestrations with.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>The task hub of the orchestrations; null means the one of host.json.</summary>
    public string? TaskHub { get; set; }

    /// <summary>The setting that says how to reach the Durable back end; null means the one of host.json.</summary>
    public string? ConnectionName { get; set; }
}

using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Hosting;

/// <summary>Tells an embedded app when its host stops, as the worker's lifetime does on Azure. The host's start is over before any app runs.</summary>
internal sealed class EmbeddedLifetime(Action stop, CancellationToken stopping) : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted { get; } = new(canceled: true);

    public CancellationToken ApplicationStopping => stopping;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => stop();
}

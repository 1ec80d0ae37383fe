using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>
/// Holds the services of an app and, when started, says what to start instead. It leaves by <see cref="Environment.Exit"/>
/// so that the exit code holds whatever <c>Program.cs</c> does after <c>Run</c>; no hosted service of the app has run by then.
/// </summary>
internal sealed class UnstartableHost(IHost composed) : IHost
{
    public IServiceProvider Services => composed.Services;

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        Console.Error.WriteLine(SurfaceOnly.StartMessage);
        Environment.Exit(SurfaceOnly.StartExitCode);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose() => composed.Dispose();
}

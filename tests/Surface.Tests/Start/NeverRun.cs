using Microsoft.Extensions.Hosting;

namespace Surface.Tests.Start;

/// <summary>Tells on standard output that an app of the surface was started after all.</summary>
internal sealed class NeverRun : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Console.WriteLine("a hosted service ran");
        return Task.CompletedTask;
    }
}

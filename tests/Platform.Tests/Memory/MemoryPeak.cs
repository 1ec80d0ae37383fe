using System.Buffers.Text;

namespace EGov.Platform.Tests.Memory;

/// <summary>
/// How far the memory of the process has grown at most since this was begun: the managed heap with what is not collected yet, and where the
/// system tells it (Linux) all private memory that is resident, native buffers included. Mapped files are none of it.
/// </summary>
internal sealed class MemoryPeak : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly byte[] status = new byte[8192];
    private readonly long managedBefore;
    private readonly long privateBefore;
    private readonly Task watching;
    private long managedMost;
    private long privateMost;

    public MemoryPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (managedBefore, privateBefore) = (GC.GetTotalMemory(forceFullCollection: false), Private());
        watching = Task.Run(WatchAsync);
    }

    public long Managed => managedMost - managedBefore;

    public long PrivateBytes => privateMost - privateBefore;

    public async ValueTask DisposeAsync()
    {
        Look();
        await ending.CancelAsync();
        await watching;
        ending.Dispose();
    }

    private async Task WatchAsync()
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(3), TimeProvider.System);
        while (!ending.IsCancellationRequested)
        {
            Look();
            await ticks.WaitForNextTickAsync(default);
        }
    }

    private void Look()
    {
        lock (status)
        {
            managedMost = Math.Max(managedMost, GC.GetTotalMemory(forceFullCollection: false));
            privateMost = Math.Max(privateMost, Private());
        }
    }

    /// <summary>Without garbage of its own, which would be measured too.</summary>
    private long Private()
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        using var file = File.OpenHandle("/proc/self/status");
        var text = status.AsSpan(0, RandomAccess.Read(file, status, 0));
        var line = text[(text.IndexOf("RssAnon:"u8) + "RssAnon:".Length)..].TrimStart(" \t"u8);
        Assert.True(Utf8Parser.TryParse(line, out long kilobytes, out _));
        return kilobytes * 1024;
    }
}

using Azure.Messaging.ServiceBus;
using CrashWorker;
using EmbeddedFunctions;

namespace Soak;

/// <summary>The process that works: runs the host and the load, says now and then how it is, and ends all it has begun when a line comes in.</summary>
internal static class Child
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    internal static async Task<int> RunAsync(string folder)
    {
        using var effects = new Effects(Path.Combine(folder, "effects.log"));
        using var ledger = new Ledger(Path.Combine(folder, "ledger.log"));
        var lag = new Lag();
        var options = new FunctionsHostOptions { DataFolder = Path.Combine(folder, "data") };
        options.Apps.Add(SoakApp.Definition(effects, lag));
        await using var host = await FunctionsHost.StartAsync(options);
        Console.WriteLine("started");
        using var stop = new CancellationTokenSource();
        var load = new Load(host, ledger, stop.Token).RunAsync();
        using var input = new StreamReader(Console.OpenStandardInput()); // Console.In would block
        var told = input.ReadLineAsync();
        while (!told.IsCompleted && !load.IsCompleted && !host.Ended.IsCompleted)
        {
            await Task.WhenAny(told, load, host.Ended, Task.Delay(Look, TimeProvider.System));
            var (median, longest) = lag.Take();
            Console.WriteLine(FormattableString.Invariant($"lag {median:f1} {longest:f1}"));
        }

        await stop.CancelAsync();
        if (host.Ended.IsCompleted)
        {
            Console.WriteLine($"wrong: the host has ended itself: {await host.Ended}");
            return 1;
        }

        await load;
        await DrainAsync(host);
        Console.WriteLine($"dead {await DeadAsync(host)}");
        await host.StopAsync();
        return 0;
    }

    /// <summary>Waits until the queues are empty and the change feed has taken every thing away.</summary>
    private static async Task DrainAsync(FunctionsHost host)
    {
        foreach (var queue in new[] { "work", "steps" })
        {
            var receiver = host.ServiceBus.CreateReceiver(queue);
            while (await receiver.PeekMessageAsync(0) is not null)
            {
                await Task.Delay(Look / 10, TimeProvider.System);
            }
        }

        await Task.Delay(Look * 3, TimeProvider.System);
    }

    private static async Task<int> DeadAsync(FunctionsHost host)
    {
        var receiver = host.ServiceBus.CreateReceiver("work", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var (count, from) = (0, 0L);
        while (await receiver.PeekMessagesAsync(1000, from) is { Count: > 0 } page)
        {
            (count, from) = (count + page.Count, page[^1].SequenceNumber + 1);
        }

        return count;
    }
}

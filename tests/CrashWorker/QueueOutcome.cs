using System.Globalization;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace CrashWorker;

/// <summary>What must be true of the queue in the end: empty, every poison message dead-lettered, every other one taken.</summary>
internal static class QueueOutcome
{
    internal static async Task<bool> CheckAsync(FunctionsHost host, int messages)
    {
        var bus = host.Services(CrashApp.Name).GetRequiredService<ServiceBusClient>();
        var queue = bus.CreateReceiver("work");
        while (await queue.PeekMessageAsync(0) is not null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        var dead = await DeadAsync(bus);
        var poison = Enumerable.Range(0, messages).Where(static number => number % CrashApp.PoisonEvery == 0).ToHashSet();
        if (!dead.Order().SequenceEqual(poison.Order()))
        {
            Console.WriteLine($"wrong: dead letters {string.Join(' ', dead.Order().Take(20))} instead of {string.Join(' ', poison.Order().Take(20))}");
            return false;
        }

        Console.WriteLine("messages done");
        return true;
    }

    private static async Task<List<int>> DeadAsync(ServiceBusClient bus)
    {
        var receiver = bus.CreateReceiver("work", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var dead = new List<int>();
        var from = 0L;
        while (await receiver.PeekMessagesAsync(100, from) is { Count: > 0 } page)
        {
            dead.AddRange(page.Select(static message => int.Parse(message.MessageId, CultureInfo.InvariantCulture)));
            from = page[^1].SequenceNumber + 1;
        }

        return dead;
    }
}

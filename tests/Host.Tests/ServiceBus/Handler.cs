using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.ServiceBus;

/// <summary>What a test's functions do with their messages, and what they were given, in order.</summary>
internal sealed class Handler
{
    private int running;

    public Func<Handled, Task> Do { get; set; } = static _ => Task.CompletedTask;

    public ConcurrentQueue<Handled> Seen { get; } = [];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public int MostAtOnce { get; private set; }

    public IEnumerable<string> Bodies => Seen.Select(static handled => handled.Body);

    public void Fails(int times = int.MaxValue) => Do = _ => times-- > 0 ? throw new InvalidOperationException("as told") : Task.CompletedTask;

    public async Task RunAsync(Handled handled)
    {
        Seen.Enqueue(handled);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref running));
        try
        {
            await Do(handled);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>Waits in real time until that many messages were seen; for live hosts.</summary>
    public Task SawAsync(int count) => UntilAsync(() => Seen.Count >= count);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, limit.Token);
        }
    }
}

/// <summary>One message in one invocation.</summary>
internal sealed record Handled(
    ServiceBusReceivedMessage Message, FunctionContext Context, ServiceBusMessageActions Actions, ServiceBusSessionMessageActions? Session = null)
{
    public string Body => Message.Body.ToString();
}

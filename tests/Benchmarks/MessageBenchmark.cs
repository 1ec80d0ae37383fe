using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Messages of 1 kB from 50 senders that each wait for their send, handled by a queue function; beside the rows that such a message costs, written alone.</summary>
internal static class MessageBenchmark
{
    private const int Senders = 50;
    private const int Messages = 100_000;
    private const int Rounds = 5;
    private static readonly byte[] Body = new byte[1024];

    internal static async Task RunAsync(Report report)
    {
        var ours = new List<double>();
        var raw = new List<double>();
        await using var host = await BenchHost.StartAsync();
        await SendAsync(host, Messages / 4);
        for (var round = 0; round < Rounds; round++)
        {
            raw.Add(await RawAsync());
            ours.Add(await SendAsync(host, Messages));
        }

        report.Row("Messages, sent, delivered and completed", Report.Median(ours), "messages/s", atLeast: 20_000);
        report.Row("  insert, update, delete in groups of 50", Report.Median(raw), "messages/s");
    }

    private static async Task<double> SendAsync(FunctionsHost host, int messages)
    {
        var services = host.Services("bench");
        var sender = services.GetRequiredService<ServiceBusClient>().CreateSender("work");
        var received = services.GetRequiredService<Received>();
        var target = received.Count + messages;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
        {
            for (var message = 0; message < messages / Senders; message++)
            {
                await sender.SendMessageAsync(new ServiceBusMessage(Body));
            }
        }));
        while (received.Count < target)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        return messages / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The same three rows a message, one thread, nothing around them: what the disk and SQLite allow here.</summary>
    private static async Task<double> RawAsync()
    {
        var folder = Directory.CreateTempSubdirectory("raw-");
        await using var store = DataStore.Open(Path.Combine(folder.FullName, "raw.db"), new DurabilityProbe(), inline: true, static _ => { });
        await store.WriteAsync(static connection => connection.Execute("CREATE TABLE m(seq INTEGER PRIMARY KEY, count INTEGER, body BLOB)"));
        var started = Stopwatch.GetTimestamp();
        for (var group = 0; group < Messages / Senders; group++)
        {
            var first = group * Senders;
            await store.WriteAsync(connection => Group(connection, first, "INSERT INTO m(seq, count, body) VALUES(?1, 0, ?2)", withBody: true));
            await store.WriteAsync(connection => Group(connection, first, "UPDATE m SET count = count + 1 WHERE seq = ?1", withBody: false));
            await store.WriteAsync(connection => Group(connection, first, "DELETE FROM m WHERE seq = ?1", withBody: false));
        }

        var rate = Messages / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await store.DisposeAsync();
        folder.Delete(recursive: true);
        return rate;
    }

    private static void Group(StoreConnection connection, int first, string sql, bool withBody)
    {
        var statement = connection.Prepare(sql);
        for (var number = first; number < first + Senders; number++)
        {
            statement.Bind(1, number);
            if (withBody)
            {
                statement.Bind(2, Body);
            }

            statement.Run();
        }
    }
}

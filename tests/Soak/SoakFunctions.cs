using System.Text.Json;
using Azure.Messaging.ServiceBus;
using CrashWorker;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Soak;

/// <summary>A document that waits for the change feed.</summary>
internal sealed record Thing(string Id, string PartitionKey, int Number);

internal sealed class SoakFunctions(Effects effects, IDocumentStore things, Lag lag, TimeProvider clock)
{
    [Function("Step")]
    public void Step([ServiceBusTrigger("steps", Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message)
    {
        lag.Saw(clock.GetUtcNow() - message.EnqueuedTime);
        effects.Write($"step {message.SessionId} {message.MessageId.Split('-')[1]}");
    }

    [Function("Tick")]
    public void Tick([TimerTrigger("* * * * * *")] TimerInfo timer)
    {
        lag.Saw(TimeSpan.FromTicks(clock.GetUtcNow().Ticks % TimeSpan.TicksPerSecond));
        effects.Write($"tick {(timer.IsPastDue ? "late" : "on time")}");
    }

    [Function("PutThing")]
    public async Task<IResult> PutThing(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "things/{number}")] HttpRequest request, int number, CancellationToken cancellation)
    {
        var thing = new Thing($"{number}", $"p{number % 16}", number);
        await things.CreateAsync(thing.PartitionKey, thing.Id, JsonSerializer.SerializeToUtf8Bytes(thing, JsonSerializerOptions.Web), cancellation);
        return Results.NoContent();
    }

    /// <summary>Writes down that it heard of the things, and takes them away: the store does not grow.</summary>
    [Function("HearOfThings")]
    [FixedDelayRetry(-1, "00:00:01")]
    public async Task HearOfThings(
        [CosmosDBTrigger(SoakApp.Name, SoakApp.Container, Connection = "Cosmos")] IReadOnlyList<Thing> batch, CancellationToken cancellation)
    {
        foreach (var thing in batch)
        {
            effects.Write($"heard {thing.Number}");
            if (await things.GetAsync(thing.PartitionKey, thing.Id, cancellation) is { } stored)
            {
                await things.DeleteAsync(thing.PartitionKey, thing.Id, stored.Tag, cancellation);
            }
        }
    }
}

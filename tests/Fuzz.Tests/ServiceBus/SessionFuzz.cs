using System.Globalization;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Tests.ServiceBus;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.ServiceBus;

/// <param name="Session">Which of the sessions it belongs to.</param>
/// <param name="Failures">How often its handler fails before it takes the message.</param>
/// <param name="Wait">Seconds that pass after it was sent.</param>
/// <param name="CrashIn">After how many more durable steps the process is lost; null to let it live.</param>
internal sealed record SessionStep(int Session, int Failures, int Wait, int? CrashIn);

public sealed class SessionFuzz(ITestOutputHelper output)
{
    private const int MaxDeliveryCount = 4;

    [Fact]
    public void Messages_of_a_session_are_handled_in_order_and_all_of_them_wherever_the_process_is_lost() => Fuzzer.Check(
        output,
        (from seed in Gen.Choose(0, 1_000_000)
         from replicas in Gen.Choose(1, 3)
         from length in Gen.Choose(3, 40)
         from steps in (
             from session in Gen.Choose(0, 3)
             from failures in Gen.Frequency((5, Gen.Constant(0)), (2, Gen.Choose(1, 2)), (1, Gen.Constant(99)))
             from wait in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 120)))
             from crash in Gen.Frequency((6, Gen.Constant(-1)), (1, Gen.Choose(1, 12)))
             select new SessionStep(session, failures, wait, crash < 0 ? null : crash)).ArrayOf(length)
         select (seed, replicas, steps)).ToArbitrary(),
        runs: 10,
        run => PlayAsync(run.seed, run.replicas, run.steps));

    private static async Task PlayAsync(int seed, int replicas, SessionStep[] steps)
    {
        await using var bus = new BusHost(BusJson.Queue("steps", $"\"RequiresSession\": true, \"MaxDeliveryCount\": {MaxDeliveryCount}"))
        {
            Seed = seed,
            Replicas = replicas,
            Settings = "\"sessionIdleTimeout\": \"00:00:02\", \"maxConcurrentSessions\": 2",
        };
        var failed = new Dictionary<int, int>();
        bus.Handler.Do = handled =>
        {
            var number = NumberOf(handled.Body);
            var times = failed[number] = failed.GetValueOrDefault(number) + 1;
            return times <= steps[number].Failures ? throw new InvalidOperationException("as told") : Task.CompletedTask;
        };
        await bus.StartAsync(typeof(OnSteps));
        var accepted = new List<int>();
        for (var number = 0; number < steps.Length; number++)
        {
            await StepAsync(bus, steps[number], number, accepted);
        }

        await bus.CrashAsync();
        await bus.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RequireAllDoneAsync(bus, steps, accepted);
        RequireOrder(bus, steps);
    }

    private static async Task StepAsync(BusHost bus, SessionStep step, int number, List<int> accepted)
    {
        if (step.CrashIn is { } steps)
        {
            bus.Probe.StopAt = bus.Probe.Steps + steps;
        }

        try
        {
            var message = new ServiceBusMessage(number.ToString(CultureInfo.InvariantCulture)) { SessionId = $"s{step.Session}" };
            await bus.SendAsync("steps", message);
            accepted.Add(number);
            await bus.Host.Clock.Advance(TimeSpan.FromSeconds(step.Wait));
        }
        catch (Exception failure) when (failure is SimulatedCrashException or DataStoreException)
        {
            Assert.True(bus.Probe.Stopped, failure.Message);
        }

        if (bus.Probe.Stopped)
        {
            await bus.CrashAsync();
            await bus.Host.Clock.Advance(TimeSpan.Zero);
        }
    }

    /// <summary>Every accepted message was taken, or is a dead letter after so many deliveries; the queue is empty.</summary>
    private static async Task RequireAllDoneAsync(BusHost bus, SessionStep[] steps, List<int> accepted)
    {
        Assert.Empty(bus.Broker.Receiving.Peek("steps", 0, 1000));
        var dead = (await bus.Receiver("steps", SubQueue.DeadLetter).PeekMessagesAsync(1000))
            .ToDictionary(static message => NumberOf(message.Body.ToString()), static message => message.DeliveryCount);
        Assert.All(dead.Values, static count => Assert.Equal(MaxDeliveryCount, count));
        foreach (var number in accepted)
        {
            var deliveries = bus.Handler.Bodies.Count(body => NumberOf(body) == number);
            if (steps[number].Failures < MaxDeliveryCount && !dead.ContainsKey(number))
            {
                Assert.True(deliveries > steps[number].Failures, $"{number} was delivered {deliveries} times");
            }

            Assert.True(dead.ContainsKey(number) || steps[number].Failures < MaxDeliveryCount, $"{number} cannot have been taken");
            Assert.True(deliveries <= MaxDeliveryCount, $"{number} was delivered {deliveries} times");
        }
    }

    /// <summary>A session's messages come one after another: never one again after a later one has been handled.</summary>
    private static void RequireOrder(BusHost bus, SessionStep[] steps)
    {
        foreach (var session in bus.Handler.Bodies.Select(NumberOf).GroupBy(number => steps[number].Session))
        {
            Assert.Equal(session.Order(), session);
        }
    }

    private static int NumberOf(string body) => int.Parse(body, CultureInfo.InvariantCulture);
}

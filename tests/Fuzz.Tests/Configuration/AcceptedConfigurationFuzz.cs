using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Tests.ServiceBus;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Configuration;

/// <summary>What a host starts with, it also runs with: no value is taken that breaks the work later.</summary>
public sealed class AcceptedConfigurationFuzz(ITestOutputHelper output)
{
    [Fact]
    public void A_configuration_with_which_a_host_starts_carries_messages() => Fuzzer.Check(
        output,
        Gen.OneOf(
            JsonMutations.Of(Samples.ServiceBusJson).Select(static json => (Host: Samples.HostJson, Bus: json)),
            JsonMutations.Of(Samples.HostJson).Select(static json => (Host: json, Bus: Samples.ServiceBusJson))).ToArbitrary(),
        runs: 12,
        async configuration =>
        {
            if (await StartAsync(configuration.Host, configuration.Bus) is { } host)
            {
                await using (host)
                {
                    await WorkAsync(host);
                    Assert.False(host.Ended.IsCompleted, "the host has ended itself");
                }
            }
        });

    private static async Task<FunctionsHost?> StartAsync(string hostJson, string serviceBusJson)
    {
        var options = new FunctionsHostOptions { Port = null, Seed = 1, LoggerFactory = NullLoggerFactory.Instance };
        options.Apps.Add(new FunctionAppDefinition("sample", typeof(Samples).Assembly, static (_, _) => { })
        {
            HostJson = hostJson,
            ServiceBusJson = serviceBusJson,
            Includes = static type => type == typeof(OnSteps) || type == typeof(OnOrders),
            ConfigureServices = static services => services.AddSingleton(new Handler()),
        });
        FunctionsHost? host = null;
        await Refusal.AcceptsAsync(async () => host = await FunctionsHost.StartAsync(options));
        return host;
    }

    private static async Task WorkAsync(FunctionsHost host)
    {
        var broker = host.Modules.ServiceBus.Broker;
        foreach (var entity in broker.Entities.Where(static entity => entity is not MessageQueue { DeadLetters: null }).ToList())
        {
            var sender = host.ServiceBus.CreateSender(entity.Path);
            await sender.SendMessageAsync(Message("now"));
            await sender.ScheduleMessageAsync(Message("later"), host.Clock.GetUtcNow().AddHours(1));
        }

        await host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var queue in broker.Queues.Where(static queue => queue.Sessions is null && queue.ForwardsTo is null).ToList())
        {
            var receiver = host.ServiceBus.CreateReceiver(queue.Path);
            foreach (var message in await receiver.ReceiveMessagesAsync(10, TimeSpan.FromMilliseconds(1)))
            {
                await receiver.AbandonMessageAsync(message);
            }
        }

        await host.Clock.Advance(TimeSpan.FromDays(30));
    }

    private static ServiceBusMessage Message(string id) => new("work") { MessageId = id, SessionId = "s", Subject = "dossier" };
}

using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.Tests.ServiceBus;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.ServiceBus;

public sealed class QueueFuzz(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_is_done_and_wherever_the_process_is_lost_a_queue_does_what_its_model_does() => Fuzzer.Check(
        output,
        QueueRuns.All,
        runs: 25,
        async run =>
        {
            await using var bus = new BusHost(BusJson.Queue("orders", run.Rules.Properties)) { Seed = run.Seed };
            await bus.StartAsync();
            var play = new QueuePlay(bus, run.Rules);
            foreach (var step in run.Steps)
            {
                await play.StepAsync(step);
            }

            await play.EndAsync();
        });
}

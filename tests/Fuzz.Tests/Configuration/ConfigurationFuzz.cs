using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.ServiceBus.Topology;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Configuration;

/// <summary>host.json and servicebus.json are read, or refused in one line; nothing else.</summary>
public sealed class ConfigurationFuzz(ITestOutputHelper output)
{
    [Fact]
    public void Any_host_json_is_read_or_refused_in_one_line() => Fuzzer.Check(
        output, JsonMutations.Of(Samples.HostJson).ToArbitrary(), runs: 500, json => Refusal.Accepts(() => HostJson.Read(Samples.App(hostJson: json))));

    [Fact]
    public void Any_servicebus_json_is_read_or_refused_in_one_line() => Fuzzer.Check(
        output, JsonMutations.Of(Samples.ServiceBusJson).ToArbitrary(), runs: 500, json => Refusal.Accepts(() => TopologyReader.ReadAll([Samples.App(serviceBusJson: json)])));

    [Fact]
    public void Two_apps_agree_about_the_bus_or_are_refused_in_one_line() => Fuzzer.Check(
        output,
        JsonMutations.Of(Samples.ServiceBusJson).Two().ToArbitrary(),
        runs: 200,
        both =>
        {
            try
            {
                TopologyReader.ReadAll([Samples.App("one", serviceBusJson: both.Item1), Samples.App("two", serviceBusJson: both.Item2)]);
            }
            catch (HostStartException refusal)
            {
                Assert.DoesNotContain('\n', refusal.Message);
            }
        });
}

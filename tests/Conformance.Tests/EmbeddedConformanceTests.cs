namespace Conformance.Tests;

public sealed class EmbeddedConformanceTests
{
    public static TheoryData<string> Names => [.. Suite.Scenarios.Select(static scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_comes_out_right_on_the_virtual_clock(string scenario)
    {
        await using var engine = await EmbeddedEngine.StartAsync(seed: 1);

        await PlayAsync(engine, scenario);
    }

    [Fact]
    public async Task All_come_out_right_at_once_on_real_threads_and_two_replicas()
    {
        await using var engine = await EmbeddedEngine.StartAsync(seed: null, replicas: 2);

        await Task.WhenAll(Suite.Scenarios.Select(scenario => PlayAsync(engine, scenario.Name)));
    }

    private static async Task PlayAsync(EmbeddedEngine engine, string name)
    {
        var scenario = Suite.Scenarios.Single(each => each.Name == name);
        foreach (var step in scenario.Steps)
        {
            await step(engine);
        }

        Assert.Equal(scenario.Outcome.OrderBy(static each => each.Key, StringComparer.Ordinal), await scenario.ObserveAsync(engine));
    }
}
